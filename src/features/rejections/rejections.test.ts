/** The way of a rejection, step by step (charter R28, R30). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contests, DAY, judges } from '../../../test/support/verdicts/contests.ts'
import { OFF_CRITERION } from '../../../test/support/verdicts/review-form.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose, decide, reject, appeal } = contests(() => world)
const { operator, answerAppeal } = judges(() => world)

/** A requester, a worker, and one piece of work handed in. */
const oneAnswer = async () => {
  const boss = await world.requester()
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss)
  return { boss, worker, job_id, work: await handIn(worker, job_id) }
}
const statusOf = async (worker: Caller, assignment_id: string) =>
  (await world.call('getAssignment', worker, { assignment_id })).status
const earned = async (worker: Caller) =>
  (await world.call('getEarnings', worker, {})).earned_in_all[0]?.amount ?? '0.00'
const later = (seconds: number) => {
  world.clock.advance(seconds)
  return world.settle()
}

test('proposed, answered, rejected by a human, appealed, upheld in writing by another', async () => {
  const { boss, worker, work } = await oneAnswer()
  const proposed = await propose(boss, work)
  expect(proposed).toMatchObject({
    status: 'rejection_proposed',
    reason: 'off_criterion',
    criterion: {
      pointer: '/form/instructions_md',
      text: 'Read the text. Say how it sounds, and why, in a whole sentence.',
    },
    proposed_by: { requester: 'Acme', agent: null },
    held: false,
    outcome: null,
  })
  const seen = await world.call('getRejection', worker, { assignment_id: work })
  expect(seen.evidence).toEqual(OFF_CRITERION.evidence)
  const text = 'The text thanks the staff, so it is good.'
  await world.call('replyToRejection', worker, { assignment_id: work, text })
  expect((await decide(boss, work)).status).toBe('rejected')
  expect(await earned(worker)).toBe('0.00')
  await appeal(worker, work)
  const judge = await operator()
  const [waiting] = (await world.call('listAppeals', judge, {})).data
  expect(waiting).toMatchObject({ assignment_id: work, reply: text, answers: { mood: 'good' } })
  const upheld = await answerAppeal(work, 'uphold', judge)
  expect(upheld).toMatchObject({ status: 'upheld', outcome: 'upheld', answer_by: null })
  expect(upheld.appeal_reasons).toContain('whole sentence')
  await later(400 * DAY)
  expect(await statusOf(worker, work)).toBe('upheld')
  expect(await earned(worker)).toBe('0.00')
})

test('an overturned rejection is paid at once', async () => {
  const { boss, worker, work } = await oneAnswer()
  await reject(boss, work)
  await appeal(worker, work)
  const done = await answerAppeal(work, 'overturn')
  expect(done).toMatchObject({ status: 'approved', outcome: 'overturned' })
  expect(await earned(worker)).toBe('0.10')
  expect((await world.call('withdraw', worker, {})).amount.amount).toBe('0.10')
})

describe('the worker’s 72 hours', () => {
  test('must pass, or be used, before anybody rejects', async () => {
    const { boss, work } = await oneAnswer()
    await propose(boss, work)
    await expect(decide(boss, work)).rejects.toMatchObject({ code: 'reply_time_runs' })
    world.clock.advance(VERDICT_LIMITS.reply - 1)
    await expect(decide(boss, work)).rejects.toMatchObject({ code: 'reply_time_runs' })
    world.clock.advance(1)
    expect((await decide(boss, work)).status).toBe('rejected')
  })

  test('end with the reply, which is given once', async () => {
    const { boss, worker, work } = await oneAnswer()
    await propose(boss, work)
    const reply = () =>
      world.call('replyToRejection', worker, { assignment_id: work, text: 'It does.' })
    const answered = await reply()
    expect(answered.answer_by).toBe(
      new Date(world.clock.now().getTime() + VERDICT_LIMITS.answer * 1000).toISOString(),
    )
    await expect(reply()).rejects.toMatchObject({ code: 'conflict' })
    expect((await decide(boss, work)).status).toBe('rejected')
  })

  test('are over after 72 hours', async () => {
    const { boss, worker, work } = await oneAnswer()
    await propose(boss, work)
    world.clock.advance(VERDICT_LIMITS.reply)
    const late = world.call('replyToRejection', worker, { assignment_id: work, text: 'Wait!' })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })

  test('cannot be cut short by approving, which is always possible', async () => {
    const { boss, worker, work } = await oneAnswer()
    await propose(boss, work)
    expect(await decide(boss, work, 'approve')).toMatchObject({
      status: 'approved',
      outcome: 'withdrawn',
    })
    expect(await earned(worker)).toBe('0.10')
  })
})

test('each step is possible only where the machine has it', async () => {
  const { boss, worker, work } = await oneAnswer()
  const conflict = { code: 'conflict' }
  await expect(decide(boss, work)).rejects.toMatchObject(conflict)
  await expect(appeal(worker, work)).rejects.toMatchObject(conflict)
  await expect(
    world.call('withdrawRejection', boss, { assignment_id: work }),
  ).rejects.toMatchObject(conflict)
  await expect(answerAppeal(work, 'overturn')).rejects.toMatchObject(conflict)
  await propose(boss, work)
  await expect(propose(boss, work)).rejects.toMatchObject(conflict)
  const approve = { assignment_id: work, decision: 'approve' } as const
  await expect(world.call('reviewSubmission', boss, approve)).rejects.toMatchObject(conflict)
  world.clock.advance(VERDICT_LIMITS.reply)
  await decide(boss, work)
  await expect(decide(boss, work)).rejects.toMatchObject(conflict)
})

test('proposals of several people at once are one proposal; two deciders are one decision', async () => {
  const { boss, worker, work } = await oneAnswer()
  const agent = await world.agent(boss)
  const both = await Promise.allSettled([propose(boss, work), propose(agent, work)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  world.clock.advance(VERDICT_LIMITS.reply)
  const decided = await Promise.allSettled([
    decide(boss, work),
    world.call('withdrawRejection', agent, { assignment_id: work }),
  ])
  // Withdrawing after the rejection is possible, rejecting after the withdrawal is not.
  expect(decided[1]?.status).toBe('fulfilled')
  expect(await statusOf(worker, work)).toBe('approved')
  expect(await earned(worker)).toBe('0.10')
})

test('both sides find what concerns them in their lists and their events', async () => {
  const { boss, worker, work, job_id } = await oneAnswer()
  await reject(boss, work)
  await appeal(worker, work)
  for (const caller of [boss, worker]) {
    const { data } = await world.call('listRejections', caller, { status: 'appealed', job_id })
    expect(data.map(({ assignment_id }) => assignment_id)).toEqual([work])
    const events = (await world.call('listEvents', caller, { order: 'newest' })).data
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['submission.rejection_proposed', 'submission.rejected']),
    )
  }
  expect((await world.call('listRejections', await world.requester(), {})).data).toEqual([])
  expect((await world.call('listRejections', await world.worker(), {})).data).toEqual([])
})
