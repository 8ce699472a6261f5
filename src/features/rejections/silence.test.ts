/** Who is silent at which step, who may decide what (charter R30, R31). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contests, DAY, judges } from '../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose, reject, appeal } = contests(() => world)
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

describe('silence', () => {
  test('of the human who should decide pays, 7 days after the worker could reply', async () => {
    const { boss, worker, work } = await oneAnswer()
    await propose(boss, work)
    await later(VERDICT_LIMITS.reply + VERDICT_LIMITS.answer - 1)
    expect(await statusOf(worker, work)).toBe('rejection_proposed')
    await later(1)
    expect(await statusOf(worker, work)).toBe('approved')
    expect((await world.call('getRejection', boss, { assignment_id: work })).outcome).toBe(
      'silence',
    )
    expect(await earned(worker)).toBe('0.10')
  })

  test('of that human pays 7 days after the reply, when the worker replied early', async () => {
    const { boss, worker, work } = await oneAnswer()
    await propose(boss, work)
    await world.call('replyToRejection', worker, { assignment_id: work, text: 'It does.' })
    await later(VERDICT_LIMITS.answer)
    expect(await statusOf(worker, work)).toBe('approved')
  })

  test('of whoever should answer an appeal pays after 14 days', async () => {
    const { boss, worker, work } = await oneAnswer()
    await reject(boss, work)
    await appeal(worker, work)
    await later(VERDICT_LIMITS.appeal_answer - 1)
    expect(await statusOf(worker, work)).toBe('appealed')
    await later(1)
    expect(await statusOf(worker, work)).toBe('approved')
    expect(await earned(worker)).toBe('0.10')
  })

  test('of the worker loses nothing: the appeal is open for 183 days, and no longer', async () => {
    const { boss, worker, work } = await oneAnswer()
    await reject(boss, work)
    await later(VERDICT_LIMITS.appeal_window)
    expect((await appeal(worker, work)).status).toBe('appealed')
    const other = await oneAnswer()
    await reject(other.boss, other.work)
    await later(VERDICT_LIMITS.appeal_window + 1)
    await expect(appeal(other.worker, other.work)).rejects.toMatchObject({
      code: 'appeal_too_late',
    })
  })

  test('works through every clock the same for both sides', () => {
    // Charter R31: one constant; nobody who pays has more time than the worker.
    const { answer, appeal_window, reply, appeal_answer } = VERDICT_LIMITS
    expect(answer).toBeGreaterThanOrEqual(7 * DAY)
    expect(reply + appeal_window).toBeGreaterThan(answer)
    expect(appeal_answer).toBe(14 * DAY)
  })
})

describe('an agent', () => {
  test('proposes; the worker sees that software did', async () => {
    const { boss, worker, work } = await oneAnswer()
    const agent = await world.agent(boss)
    await propose(agent, work)
    const seen = await world.call('getRejection', worker, { assignment_id: work })
    expect(seen).toMatchObject({
      status: 'rejection_proposed',
      proposed_by: { requester: 'Acme', agent: 'Scout' },
    })
  })

  test('never decides, and what no human confirms is paid', async () => {
    const { boss, worker, work } = await oneAnswer()
    const agent = await world.agent(boss)
    await propose(agent, work)
    world.clock.advance(VERDICT_LIMITS.reply)
    const decision = { assignment_id: work, decision: 'reject' } as const
    await expect(world.call('decideRejection', agent, decision)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await later(VERDICT_LIMITS.answer)
    expect(await statusOf(worker, work)).toBe('approved')
  })

  test('may take its proposal back', async () => {
    const { boss, worker, work } = await oneAnswer()
    const agent = await world.agent(boss)
    await propose(agent, work)
    await world.call('withdrawRejection', agent, { assignment_id: work })
    expect(await earned(worker)).toBe('0.10')
  })
})

test('a human decides only with a sign-in of the last 15 minutes', async () => {
  const { boss, work } = await oneAnswer()
  await propose(boss, work)
  world.clock.advance(VERDICT_LIMITS.reply)
  const decision = { assignment_id: work, decision: 'reject' } as const
  await expect(world.call('decideRejection', boss, decision)).rejects.toMatchObject({
    code: 'confirmation_stale',
  })
})

describe('who answers an appeal', () => {
  test('is not the member who rejected, though they run the instance too', async () => {
    const { boss, worker, work } = await oneAnswer()
    await reject(boss, work)
    await appeal(worker, work)
    const same = await operator('admin', boss.person_id)
    await expect(answerAppeal(work, 'uphold', same)).rejects.toMatchObject({
      code: 'another_human_needed',
    })
    await later(VERDICT_LIMITS.appeal_answer)
    expect(await statusOf(worker, work)).toBe('approved')
  })

  test('is not the worker, nor somebody who only does the money', async () => {
    const { boss, worker, work } = await oneAnswer()
    await reject(boss, work)
    await appeal(worker, work)
    for (const judge of [await operator('admin', worker.person_id), await operator('finance')])
      await expect(answerAppeal(work, 'overturn', judge)).rejects.toMatchObject({
        code: 'another_human_needed',
      })
  })
})
