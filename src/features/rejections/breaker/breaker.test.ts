/** Very many rejections in one job wait for a human of the instance (charter R28). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contests, DAY, judges } from '../../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { VERDICT_LIMITS } from '../../../kernel/limits/verdict-limits.ts'
import { areTooMany } from './breaker.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openReviews, handIn, propose, decide, reject, appeal } = contests(() => world)
const { operator, answerAppeal, answerHold } = judges(() => world)

test.each([
  [4, 4, false],
  [5, 5, true],
  [5, 49, true],
  [5, 50, false],
  [6, 59, true],
  [10, 100, false],
  [11, 100, true],
])('%i rejected of %i: %s', (rejected, handedIn, expected) => {
  expect(areTooMany(rejected, handedIn)).toBe(expected)
})

/** A job with `count` pieces of work by one worker, all handed in. */
const handedIn = async (count: number) => {
  const boss = await world.requester()
  const worker = await world.worker()
  const { id: job_id } = await openReviews(boss, count, { auto_approve_seconds: 14 * DAY })
  const works: string[] = []
  for (let one = 0; one < count; one++) works.push(await handIn(worker, job_id))
  return { boss, worker, job_id, works }
}
const proposeAll = async (caller: Caller, works: string[]) => {
  for (const work of works) await propose(caller, work)
}
const statuses = async (worker: Caller, works: string[]) => {
  const all = await Promise.all(
    works.map((assignment_id) => world.call('getAssignment', worker, { assignment_id })),
  )
  return all.map(({ status }) => status)
}
const later = (seconds: number) => {
  world.clock.advance(seconds)
  return world.settle()
}

test('the fifth of six is one too many: all of them wait, approving goes on', async () => {
  const { boss, job_id, works } = await handedIn(6)
  const [first = '', second = '', ...others] = works
  await reject(boss, first)
  await proposeAll(boss, [second, ...others.slice(0, 2)])
  const fifth = await propose(await world.agent(boss), others[2] ?? '')
  expect(fifth).toMatchObject({ held: true, status: 'rejection_proposed' })
  world.clock.advance(VERDICT_LIMITS.reply)
  await expect(decide(boss, second)).rejects.toMatchObject({ code: 'rejections_held' })
  expect((await decide(boss, second, 'approve')).status).toBe('approved')
  const holds = (await world.call('listRejectionHolds', await operator(), {})).data
  expect(holds).toMatchObject([{ job_id, rejected: 5, handed_in: 6, requester: 'Acme' }])
})

test('nobody looked in time: all held work is paid, also what was rejected before', async () => {
  const { boss, worker, works } = await handedIn(6)
  await reject(boss, works[0] ?? '')
  await proposeAll(boss, works.slice(1, 5))
  await later(VERDICT_LIMITS.answer - 1)
  expect(await statuses(worker, works.slice(0, 5))).toEqual([
    'rejected',
    ...Array(4).fill('rejection_proposed'),
  ])
  await later(1)
  expect(await statuses(worker, works.slice(0, 5))).toEqual(Array(5).fill('approved'))
  const told = await world.call('getRejection', boss, { assignment_id: works[0] ?? '' })
  expect(told.outcome).toBe('refused_as_a_batch')
  const again = propose(boss, works[5] ?? '')
  await expect(again).rejects.toMatchObject({ code: 'rejections_held' })
})

describe('a human of the instance', () => {
  test('who refuses has all of it paid', async () => {
    const { boss, worker, job_id, works } = await handedIn(5)
    await proposeAll(boss, works)
    const answered = await answerHold(job_id, 'refuse')
    expect(answered).toMatchObject({ outcome: 'refused' })
    await world.settle()
    expect(await statuses(worker, works)).toEqual(Array(5).fill('approved'))
    await expect(answerHold(job_id, 'release')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('who lets them pass gives the requester its whole time again, and no more', async () => {
    const { boss, worker, job_id, works } = await handedIn(5)
    await proposeAll(boss, works)
    await later(VERDICT_LIMITS.answer - 60)
    await answerHold(job_id, 'release')
    const [first = '', ...others] = works
    await later(VERDICT_LIMITS.answer - 60)
    expect((await decide(boss, first)).status).toBe('rejected')
    await later(60)
    expect(await statuses(worker, others)).toEqual(Array(4).fill('approved'))
    // It begins to count anew, and an appeal is as open as ever.
    await appeal(worker, first)
    expect((await answerAppeal(first, 'overturn')).status).toBe('approved')
  })

  test('is not one of the requester', async () => {
    const { boss, job_id, works } = await handedIn(5)
    await proposeAll(boss, works)
    const same = await operator('admin', boss.person_id)
    await expect(answerHold(job_id, 'release', same)).rejects.toMatchObject({
      code: 'another_human_needed',
    })
  })
})

test('proposals of many at once begin one hold', async () => {
  const { boss, works } = await handedIn(8)
  await Promise.all(works.map((work) => propose(boss, work)))
  const { data } = await world.call('listRejections', boss, { status: 'rejection_proposed' })
  expect(data.map(({ held }) => held)).toEqual(Array(8).fill(true))
})

test('ten percent of much work is not too many', async () => {
  const { boss, works } = await handedIn(50)
  await proposeAll(boss, works.slice(0, 5))
  world.clock.advance(VERDICT_LIMITS.reply)
  expect((await decide(boss, works[0] ?? '')).status).toBe('rejected')
  const sixth = await propose(boss, works[5] ?? '')
  expect(sixth.held).toBe(true)
})
