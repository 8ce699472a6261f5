/** Charter R14: a short estimate is corrected, who was below the floor is topped up, and nobody begins below it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, claim, submit, answerOne, approve } = batches(() => world)

const DAY = 86_400
/** 12.02 an hour: 0.07 for 20 seconds. */
const AT_FLOOR = { reward: euros('0.07'), estimated_seconds: 20, overlap: 1 }

/** One answer that takes so long, approved at once. */
const answer = async (boss: Caller, job_id: string, seconds: number) => {
  const worker = await world.worker()
  const { id } = await claim(worker, job_id)
  world.clock.advance(seconds)
  await submit(worker, id)
  await approve(boss, id)
  return worker
}
/** What somebody was topped up by in all, in cents, whoever paid it. */
const topUps = async (worker: Caller) =>
  (await world.call('listEarnings', worker, {})).data
    .filter(({ ground }) => ground === 'top_up')
    .reduce((sum, { amount }) => sum + Number(amount.amount.replace('.', '')), 0)
/** The floor for a time, in cents, rounded up. */
const floorFor = (seconds: number) => Math.ceil((1202 * seconds) / 3600)
const pass = async (seconds: number) => {
  world.clock.advance(seconds)
  await world.settle()
}

test('twenty times: the estimate follows the median, and each is topped up to the floor for their own time', async () => {
  const boss = await world.requester(100_000n)
  // Reward for 60 seconds said to be enough; 70 to 146 were needed, and once ten times as long.
  const job = await openBatch(boss, 60, {
    reward: euros('0.21'),
    estimated_seconds: 60,
    overlap: 1,
  })
  // The rest of a job for many would wait for a raise first; launch.test.ts looks at that.
  await skipFirstStep(job.id)
  const times = Array.from({ length: 19 }, (_, at) => 70 + at * 4)
  const people = []
  for (const seconds of times) people.push(await answer(boss, job.id, seconds))
  const slow = await answer(boss, job.id, 200)
  await pass(600)
  const median = [...times, 200].sort((a, b) => a - b)
  const middle = Math.round(((median[9] ?? 0) + (median[10] ?? 0)) / 2)
  expect((await world.call('getJob', boss, { job_id: job.id })).estimated_seconds).toBe(middle)
  await pass(3 * DAY)
  for (const [at, worker] of people.entries()) {
    expect(await topUps(worker)).toBe(Math.max(0, floorFor(times[at] ?? 0) - 21))
  }
  expect(await topUps(slow)).toBe(floorFor(200) - 21)
  // Once for each, however often it is looked at.
  await pass(7 * DAY)
  expect(await topUps(slow)).toBe(floorFor(200) - 21)
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('places still open pay the floor for the measured time: it stands on the card and is promised', async () => {
  const boss = await world.requester(100_000n)
  const job = await openBatch(boss, 60, AT_FLOOR)
  await skipFirstStep(job.id)
  for (let one = 0; one < 5; one++) await answer(boss, job.id, 30)
  await pass(600)
  const worker = await world.worker()
  expect(await world.call('getWork', worker, { job_id: job.id })).toMatchObject({
    estimated_seconds: 30,
    supplement: euros('0.04'),
  })
  expect((await claim(worker, job.id)).supplement).toEqual(euros('0.04'))
})

test('a reserve that is used up pauses the job before anybody begins below the floor', async () => {
  const boss = await world.requester(100_000n)
  const job = await openBatch(boss, 6, AT_FLOOR)
  for (let one = 0; one < 5; one++) await answer(boss, job.id, 300)
  await pass(600)
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({ status: 'paused' })
  const { data } = await world.call('listEvents', boss, { order: 'newest' })
  expect(data.map(({ type }) => type)).toContain('job.paused')
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    ...{ next_action: 'raise_pay', estimated_seconds: 300, stated_seconds: 20 },
  })
  await expect(world.call('resumeJob', boss, { job_id: job.id })).rejects.toMatchObject({
    code: 'under_pay_floor',
    message: expect.stringContaining('1.01 EUR'),
  })
  // Who worked already is paid in full: what the reserve lacks is owed, as one sum for the job.
  await pass(3 * DAY)
  const owed = 5 * (floorFor(300) - 7) - 11
  const debts = (await world.call('listDebts', boss, {})).data
  expect(debts).toMatchObject([
    { ground: 'top_up', about: job.id, amount: euros((owed / 100).toFixed(2)) },
  ])
  await world.call('raisePay', boss, { job_id: job.id, reward: euros('1.01') })
  await world.call('resumeJob', boss, { job_id: job.id })
  expect((await claim(await world.worker(), job.id)).supplement).toBeNull()
})

test('what top-ups double by is one line about the job, as they are', async () => {
  const boss = await world.requester(61n)
  const job = await openBatch(boss, 6, AT_FLOOR)
  const times = [200, 240, 280, 320, 300]
  for (const seconds of times) await answer(boss, job.id, seconds)
  await pass(600)
  await pass(3 * DAY)
  await pass(30 * DAY)
  const minor = times.reduce((sum, seconds) => sum + floorFor(seconds) - 7, 0) - 11
  const amount = euros((minor / 100).toFixed(2))
  const { data } = await world.call('listDebts', boss, {})
  expect(data).toMatchObject([
    { ground: 'late_payment', about: job.id, amount },
    { ground: 'top_up', about: job.id, amount },
  ])
  expect(data).toHaveLength(2)
})

test('a job that closes early tops up before its reserve goes back', async () => {
  const boss = await world.requester(100_000n)
  const job = await openBatch(boss, 5, {
    ...AT_FLOOR,
    reward: euros('0.40'),
    estimated_seconds: 100,
  })
  const people = []
  for (let one = 0; one < 5; one++) people.push(await answer(boss, job.id, 130))
  await world.settle()
  expect((await world.call('getJob', boss, { job_id: job.id })).status).toBe('closed')
  for (const worker of people) expect(await topUps(worker)).toBe(4)
})

test('neither fewer than five answers nor a true estimate changes anything', async () => {
  const boss = await world.requester(100_000n)
  const few = await openBatch(boss, 4, AT_FLOOR)
  for (let one = 0; one < 4; one++) expect(await topUps(await answer(boss, few.id, 60))).toBe(0)
  const fair = await openBatch(boss, 9, AT_FLOOR)
  const worker = await world.worker()
  for (let one = 0; one < 8; one++) await approve(boss, (await answerOne(worker, fair.id)).id)
  await pass(4 * DAY)
  expect(await world.call('getJob', boss, { job_id: fair.id })).toMatchObject({
    status: 'open',
    estimated_seconds: 20,
  })
  expect(await topUps(worker)).toBe(0)
})
