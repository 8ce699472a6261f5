/** Charter R34: a job whose texts ask for private things waits for a human, and nobody’s money moves. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../../test/support/batch.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { outcomes } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'

const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit } = batches(() => world)

const ASKING = { description: 'Please send your phone number before you begin.' }
const draft = async (boss: Caller, more: Parameters<typeof batchTerms>[0] = ASKING) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms(more))
  await world.call('addTasks', boss, { job_id, tasks: texts(2) })
  return job_id
}
const publish = (boss: Caller, job_id: string) => world.call('publishJob', boss, { job_id })
const available = async (boss: Caller) =>
  (await world.call('getBalance', boss, {})).available.amount
const decide = async (job_id: string, decision: 'release' | 'refuse', reason?: string) =>
  world.call('decideHeldJob', await world.operator(), {
    job_id,
    decision,
    ...(reason && { reason }),
  })

describe('a job that asks for private things', () => {
  test('is held: nobody sees it, no money moves, and the requester reads the exact place', async () => {
    const boss = await world.requester()
    const before = await available(boss)
    const job_id = await draft(boss)
    const held = await publish(boss, job_id)
    expect(held).toMatchObject({ status: 'held', terminal: false, next_action: 'none' })
    expect(held.screening).toMatchObject({
      outcome: null,
      findings: [{ asks_for: 'contact', pointer: '/description' }],
    })
    expect(await available(boss)).toBe(before)
    const worker = await world.worker()
    const listed = (await world.call('listWork', worker, { limit: 100 })).data
    expect(listed.map((one) => one.job_id)).not.toContain(job_id)
    await expect(claim(worker, job_id)).rejects.toMatchObject({ code: 'not_found' })
    const change = world.call('updateJob', boss, { job_id, ...batchTerms() })
    await expect(change).rejects.toMatchObject({ code: 'conflict' })
    const { data } = await world.call('listEvents', boss, { order: 'newest', limit: 1 })
    expect(data[0]).toMatchObject({ type: 'job.held', data: { status: 'held' } })
  })

  test('a quote and a dry run say so beforehand, for free', async () => {
    const boss = await world.requester()
    const quote = await world.call('quoteJob', boss, { ...batchTerms(ASKING), tasks: 1 })
    expect(quote.held_for).toMatchObject([{ asks_for: 'contact', pointer: '/description' }])
    expect((await world.call('quoteJob', boss, { ...batchTerms(), tasks: 1 })).held_for).toEqual([])
    const job_id = await draft(boss)
    const dry = await world.call('publishJob', boss, { job_id }, { dry_run: true })
    expect(dry.status).toBe('held')
    expect((await world.call('getJob', boss, { job_id })).status).toBe('draft')
  })

  test('released by a human it is published, and so is every job with the same texts', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    await publish(boss, job_id)
    expect(await decide(job_id, 'release')).toMatchObject({ outcome: 'released' })
    const back = await world.call('getJob', boss, { job_id })
    expect(back).toMatchObject({ status: 'draft', next_action: 'publish_job' })
    expect((await publish(boss, job_id)).status).toBe('open')
    expect((await publish(boss, await draft(boss))).status).toBe('open')
    const other = await world.requester()
    expect((await publish(other, await draft(other))).status).toBe('held')
  })

  test('refused with a reason it opens when it is changed, not before', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    await publish(boss, job_id)
    await expect(decide(job_id, 'refuse')).rejects.toMatchObject({ code: 'invalid_input' })
    const reason = 'Workers are reached through their account here.'
    await decide(job_id, 'refuse', reason)
    await expect(publish(boss, job_id)).rejects.toMatchObject({
      code: 'text_refused',
      details: { detail: reason, errors: [{ pointer: '/description' }] },
    })
    await world.call('updateJob', boss, { job_id, ...batchTerms() })
    expect((await publish(boss, job_id)).status).toBe('open')
  })

  test('nobody looked in three days: a draft again, and waiting has opened nothing', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    await publish(boss, job_id)
    world.clock.advance(3 * DAY - 1)
    await world.settle()
    expect((await world.call('getJob', boss, { job_id })).status).toBe('held')
    world.clock.advance(1)
    await world.settle()
    const back = await world.call('getJob', boss, { job_id })
    expect(back).toMatchObject({ status: 'draft', screening: { outcome: 'lapsed' } })
    expect((await publish(boss, job_id)).status).toBe('held')
  })

  test('its requester takes it back at any time; whoever was first decides', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    await publish(boss, job_id)
    const raced = await outcomes([
      world.call('takeBackJob', boss, { job_id }),
      decide(job_id, 'release'),
    ])
    expect(raced.sort()).toEqual(['conflict', 'done'])
    expect((await world.call('getJob', boss, { job_id })).status).toBe('draft')
  })
})

describe('where else texts are looked at', () => {
  test('a question to people is held too', async () => {
    const boss = await world.requester()
    const asked = await world.call('askPeople', boss, { question: 'What is your e-mail address?' })
    expect(asked).toMatchObject({ status: 'held', poll_after_seconds: 300 })
  })

  test('the only inputs of a job, but not the material that people judge', async () => {
    const boss = await world.requester()
    const hold = async (tasks: { text: string }[]) => {
      const { id: job_id } = await world.call('createJob', boss, batchTerms())
      await world.call('addTasks', boss, { job_id, tasks })
      return publish(boss, job_id)
    }
    const phish = { text: 'Send us your password and your PIN.' }
    expect((await hold([phish])).screening?.findings).toMatchObject([
      { asks_for: 'secret', pointer: '/tasks/1/text' },
    ])
    expect((await hold([...texts(19), phish])).status).toBe('open')
  })

  test('moderation about the safety of children begins with a human’s look', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss, { content_flags: ['child_safety'] })
    const held = await publish(boss, job_id)
    expect(held.screening?.findings).toMatchObject([{ asks_for: 'child_safety' }])
    await decide(job_id, 'release')
    expect((await publish(boss, job_id)).status).toBe('open')
  })

  test('a title inside the form', async () => {
    const boss = await world.requester()
    const form = { ...SENTIMENT_FORM, title: 'Envoyez votre mot de passe' }
    const held = await publish(boss, await draft(boss, { form }))
    expect(held.screening?.findings).toMatchObject([{ asks_for: 'secret', pointer: '/form/title' }])
  })

  test('an answer to a worker and a wish for changes are put otherwise', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1, { overlap: 1 })
    const worker = await world.worker()
    const { id: assignment_id } = await claim(worker, job.id)
    const asked = await world.call('askQuestion', worker, { assignment_id, text: 'Which one?' })
    const answer = (text: string) =>
      world.call('answerQuestion', boss, { question_id: asked.id, answer: text })
    await expect(answer('Text me on WhatsApp, give your number.')).rejects.toMatchObject({
      code: 'asks_for_private',
      details: { param: '/answer' },
    })
    await answer('The left one.')
    await submit(worker, assignment_id)
    const changes = (text: string) =>
      world.call('reviewSubmission', boss, {
        assignment_id,
        ...{ decision: 'request_changes' as const, text },
      })
    await expect(changes('Add your e-mail address.')).rejects.toMatchObject({
      code: 'asks_for_private',
    })
    expect((await changes('Look at the second half again.')).status).toBe('changes_requested')
  })
})

test('with SQL: no machine releases, a held job opens for nobody, and what was found stays', async () => {
  const boss = await world.requester()
  const job_id = await draft(boss)
  await publish(boss, job_id)
  const id = fromPublicId('job', job_id)
  const run = (statement: string) => sql.raw(statement).execute(world.database)
  const screening = (set: string) => run(`update job_screening set ${set} where job_id = '${id}'`)
  await expect(run(`update job set status = 'screening' where id = '${id}'`)).rejects.toThrow(
    'a held job waits for a human',
  )
  await expect(run(`update job set status = 'draft' where id = '${id}'`)).rejects.toThrow(
    'a held job waits for a human',
  )
  await expect(screening(`outcome = 'released', decided_at = now()`)).rejects.toThrow(
    'only_a_human_releases_or_refuses',
  )
  await expect(screening(`findings = '[{}]'`)).rejects.toThrow('stays as it was found')
  await expect(screening(`decide_until = held_at + interval '71 hours'`)).rejects.toThrow(
    'stays as it was found',
  )
})
