/** Charter R16: the time that nobody pays stands beside what is paid, and the true hour follows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { money } from '../../kernel/money.ts'
import { mondayOf, perHour } from './rules.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)
const HOURLY = {
  reward: euros('15.00'),
  estimated_seconds: HOUR,
  overlap: 1,
  lease_seconds: 8 * HOUR,
}

const open = async (tasks = 9) => {
  const boss = await world.requester(1_000_000n)
  return { boss, job_id: (await openBatch(boss, tasks, HOURLY)).id }
}
const work = async (boss: Caller, worker: Caller, job_id: string) => {
  const { id } = await claim(worker, job_id)
  world.clock.advance(HOUR)
  await submit(worker, id)
  await approve(boss, id)
}
const hours = (worker: Caller) => world.call('getHours', worker, {})
const seconds = async (worker: Caller) =>
  Object.fromEntries((await hours(worker)).time.map(({ kind, seconds: sum }) => [kind, sum]))
const note = async (worker: Caller, kind: 'search' | 'waiting', sum: number) => {
  for (let left = sum; left > 0; left -= 900)
    await world.call('noteTime', worker, { kind, seconds: Math.min(900, left) })
}
/** A Monday morning, so that no week ends in the middle. */
const monday = () => {
  const next = mondayOf(world.clock.now()).getTime() + 7 * 24 * HOUR * 1000 + 9 * HOUR * 1000
  world.clock.set(new Date(next))
}

test('two paid hours at 15 and four of waiting are 5 an hour', async () => {
  monday()
  const { boss, job_id } = await open()
  const worker = await world.worker()
  await work(boss, worker, job_id)
  await work(boss, worker, job_id)
  await note(worker, 'waiting', 4 * HOUR)
  expect(await hours(worker)).toMatchObject({
    income: [euros('30.00')],
    paid_hourly: [euros('15.00')],
    true_hourly: [euros('5.00')],
  })
  expect(await seconds(worker)).toMatchObject({ paid: 2 * HOUR, waiting: 4 * HOUR, search: 0 })
})

test('what is returned or runs out is unpaid time; what is not decided counts on neither side', async () => {
  monday()
  const { boss, job_id } = await open()
  const worker = await world.worker()
  await work(boss, worker, job_id)
  const back = await claim(worker, job_id)
  world.clock.advance(HOUR)
  await world.call('returnAssignment', worker, { assignment_id: back.id })
  const open_one = await claim(worker, job_id)
  world.clock.advance(HOUR)
  await submit(worker, open_one.id)
  expect(await seconds(worker)).toMatchObject({ paid: HOUR, returned: HOUR, undecided: HOUR })
  expect((await hours(worker)).true_hourly).toEqual([euros('7.50')])
  await approve(boss, open_one.id)
  expect((await hours(worker)).true_hourly).toEqual([euros('10.00')])
})

test('places held at once count once', async () => {
  monday()
  const { boss, job_id } = await open()
  const worker = await world.worker()
  const ids = [await claim(worker, job_id), await claim(worker, job_id)].map(({ id }) => id)
  world.clock.advance(HOUR)
  for (const id of ids) {
    await submit(worker, id)
    await approve(boss, id)
  }
  expect(await seconds(worker)).toMatchObject({ paid: HOUR })
  expect((await hours(worker)).paid_hourly).toEqual([euros('30.00')])
})

test('a day never has more than its hours, whoever notes twice or at once', async () => {
  monday()
  const worker = await world.worker()
  await Promise.all(Array.from({ length: 8 }, () => note(worker, 'search', 4 * HOUR)))
  expect((await seconds(worker)).search).toBe(24 * HOUR)
  const later = mondayOf(new Date(world.clock.now().getTime() - 7 * 24 * HOUR * 1000))
  const day = later.toISOString().slice(0, 10)
  expect((await world.call('getHours', worker, { day })).income).toEqual([])
  await expect(world.call('getHours', worker, { day: '2999-01-01' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

describe('of a requester', () => {
  test('the same number of everybody together, from five people on', async () => {
    monday()
    const { boss, job_id } = await open()
    const reader = await world.worker()
    const pay = () => world.call('getRequesterPay', reader, { job_id })
    for (let one = 0; one < 4; one++) await work(boss, await world.worker(), job_id)
    expect(await pay()).toMatchObject({ people: null, true_hourly: null })
    const fifth = await world.worker()
    await work(boss, fifth, job_id)
    const back = await claim(fifth, job_id)
    world.clock.advance(5 * HOUR)
    await world.call('returnAssignment', fifth, { assignment_id: back.id })
    expect(await pay()).toMatchObject({
      people: 5,
      paid_hourly: euros('15.00'),
      true_hourly: euros('7.50'),
    })
  })
})

test('an hour is rounded down, and no time is no figure', () => {
  expect(perHour([money(100n, 'EUR')], 7_201)).toEqual([money(49n, 'EUR')])
  expect(perHour([money(100n, 'EUR')], 0)).toEqual([])
  expect(mondayOf(new Date('2026-11-29T23:59:00Z'))).toEqual(new Date('2026-11-23T00:00:00Z'))
})
