/** No way in lets software reject work: an agent’s key proposes, and only a human decides (charter R30). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoors } from './support/five-doors.ts'
import { batchTerms, texts } from './support/forms.ts'
import { createServedWorld } from './support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let doors: Awaited<ReturnType<typeof openDoors>>
let job_id: string
beforeAll(async () => {
  world = await createServedWorld()
  const { client, key } = await world.requester()
  job_id = (await client.createJob(batchTerms({ overlap: 1 }))).id
  await client.addTasks({ job_id, tasks: texts(4) })
  await client.publishJob({ job_id })
  doors = await openDoors(world.url, key)
})
afterAll(async () => {
  await doors.close()
  expect(world.logged).toEqual([])
  await world.close()
})

const outcome = async (door: Door, name: string, input: Record<string, unknown>) => {
  const reply = await door({ name, input })
  return 'output' in reply ? reply.output.status : reply.refusal.code
}

test('through every door: proposed at most, with evidence at least, decided never', async () => {
  const tried: string[] = []
  for (const [name, door] of doors.doorsTo('propose_rejection')) {
    const worker = await world.worker()
    const { id: assignment_id } = await worker.claimTask({ job_id })
    await worker.submitAssignment({ assignment_id, answers: { mood: 'good' } })
    const proposal = { assignment_id, reason: 'off_criterion' }
    const criterion = '/form/pages/0/items/1'
    const bare = { ...proposal, criterion, evidence: [{ note: 'Bad.' }] }
    expect(await outcome(door, 'propose_rejection', bare), name).toBe('evidence_refused')
    const free = { ...bare, reason: 'I do not like it' }
    expect(await outcome(door, 'propose_rejection', free), name).toBe('invalid_input')
    const shown = { ...proposal, criterion, evidence: [{ item: 'mood' }] }
    expect(await outcome(door, 'propose_rejection', shown), name).toBe('rejection_proposed')
    tried.push(name)
    for (const [other, way] of doors.doorsTo('decide_rejection')) {
      const decision = { assignment_id, decision: 'reject' }
      expect(await outcome(way, 'decide_rejection', decision), other).toBe('forbidden')
    }
  }
  expect(tried).toEqual(expect.arrayContaining(['REST', 'SDK', 'command line']))
})
