/** Rejected work is not had: it leaves the requester’s lists, results and counts (charter R29). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contests, judges } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operationList } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose, reject, appeal } = contests(() => world)
const { answerAppeal } = judges(() => world)

/** Words that stand nowhere but in the work in question. */
const SECRET = 'The violet umbrella was never returned to its owner.'

const twoAnswers = async () => {
  const boss = await world.requester()
  const [worker, other] = [await world.worker(), await world.worker()]
  const { id: job_id } = await openReviews(boss, 1, { overlap: 2 })
  const work = await handIn(worker, job_id, { mood: 'bad', why: SECRET })
  await handIn(other, job_id, { mood: 'good' })
  return { boss, worker, job_id, work }
}

/** Every read of the requester’s side about this job and this work, as one text. */
const everythingRead = async (caller: Caller, ids: Record<string, string>): Promise<string> => {
  const seen: unknown[] = []
  for (const spec of operationList as readonly OperationSpec[]) {
    const kind = caller.kind === 'member' ? caller.role : caller.kind
    if (spec.effect !== 'read' || !spec.allow.includes(kind)) continue
    const needs = Object.keys(spec.input.shape).filter((name) => name in ids)
    const input = Object.fromEntries(needs.map((name) => [name, ids[name]]))
    const name = spec.name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())
    seen.push(await world.call(name as 'getJob', caller, input as never).catch(String))
  }
  return JSON.stringify(seen)
}

test('no read of the requester’s side shows rejected work, whoever asks', async () => {
  const { boss, job_id, work } = await twoAnswers()
  const agent = await world.agent(boss)
  const ids = { job_id, assignment_id: work }
  for (const caller of [boss, agent])
    expect(await everythingRead(caller, ids)).toContain('violet umbrella')
  await reject(boss, work)
  for (const caller of [boss, agent])
    expect(await everythingRead(caller, ids)).not.toContain('violet umbrella')
  await world.call('withdrawRejection', boss, { assignment_id: work })
  expect(await everythingRead(agent, ids)).toContain('violet umbrella')
})

test('it counts in no result; proposed, it counts in none until it is paid', async () => {
  const { boss, job_id, work } = await twoAnswers()
  const resultOf = async () => {
    const [task] = (await world.call('getResults', boss, { job_id })).data
    return [task?.answered, task?.answers.length, (task?.answer as { mood: string })?.mood]
  }
  expect((await resultOf()).slice(0, 2)).toEqual([2, 2])
  await propose(boss, work)
  expect(await resultOf()).toEqual([1, 2, 'good'])
  world.clock.advance(72 * 3600)
  const decision = { assignment_id: work, decision: 'reject' } as const
  await world.call('decideRejection', { ...boss, confirmed_at: world.clock.now() }, decision)
  expect(await resultOf()).toEqual([1, 1, 'good'])
  const job = await world.call('getJob', boss, { job_id })
  expect(job.answers).toMatchObject({ rejected: 1, submitted: 1 })
  const listed = await world.call('listSubmissions', boss, { job_id })
  expect(listed.data.map(({ assignment_id }) => assignment_id)).not.toContain(work)
})

test('while an appeal runs both sides read it; refused, only the worker and the instance do', async () => {
  const { boss, worker, job_id, work } = await twoAnswers()
  await reject(boss, work)
  await appeal(worker, work)
  const read = async (caller: Caller) =>
    (await world.call('getRejection', caller, { assignment_id: work })).answers
  expect(await read(boss)).toMatchObject({ why: SECRET })
  // Readable for the appeal, but still in no result.
  const [task] = (await world.call('getResults', boss, { job_id })).data
  expect(task?.answers).toHaveLength(1)
  await answerAppeal(work, 'uphold')
  expect(await read(boss)).toBeNull()
  expect(await read(worker)).toMatchObject({ why: SECRET })
  const own = await world.call('getAssignment', worker, { assignment_id: work })
  expect(own.answers).toMatchObject({ why: SECRET })
})

test('an event, a bonus or a second review is no way round', async () => {
  const { boss, work } = await twoAnswers()
  await reject(boss, work)
  const events = await world.call('listEvents', boss, { order: 'newest' })
  expect(JSON.stringify(events)).not.toContain('umbrella')
  const conflict = { code: 'conflict' }
  const bonus = { assignment_id: work, amount: { amount: '0.01', currency: 'EUR' as const } }
  await expect(
    world.call('payBonus', boss, { ...bonus, reason: 'For the text' }),
  ).rejects.toMatchObject(conflict)
  for (const review of [
    { decision: 'approve' },
    { decision: 'request_changes', text: 'Send it again' },
  ] as const)
    await expect(
      world.call('reviewSubmission', boss, { assignment_id: work, ...review }),
    ).rejects.toMatchObject(conflict)
})
