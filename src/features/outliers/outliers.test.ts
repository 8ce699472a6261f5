/** Charter R15: only totals, never more than server time nor three medians; a long time goes to a human. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, approve } = batches(() => world)

/** Claims, holds for `held` seconds, and says it was `said`. */
const work = async (worker: Caller, job_id: string, held: number, said?: number) => {
  const { id: assignment_id } = await claim(worker, job_id)
  world.clock.advance(held)
  const answers = { mood: 'good' }
  await world.call('submitAssignment', worker, {
    ...{ assignment_id, answers },
    ...(said !== undefined && { active_seconds: said }),
  })
  return assignment_id
}
const countedOf = async (assignment_id: string) =>
  (
    await world.look<{ counted_seconds: number }>(
      `select counted_seconds from assignment where id = '${fromPublicId('assignment', assignment_id)}'`,
    )
  )[0]?.counted_seconds
const open = async () => {
  const boss = await world.requester(1_000_000n)
  const { id: job_id } = await openBatch(boss, 20, { overlap: 1, lease_seconds: 7_200 })
  return { boss, job_id }
}
const measured = async (job_id: string) =>
  (await world.call('getWork', await world.worker(), { job_id })).measured_seconds
const outliers = async () => (await world.call('listTimeOutliers', await world.operator(), {})).data

test('what the device counted counts, never more than from claiming to handing in', async () => {
  const { job_id } = await open()
  const worker = await world.worker()
  expect(await countedOf(await work(worker, job_id, 100, 12))).toBe(12)
  // An idle tab adds nothing, and says so.
  expect(await countedOf(await work(worker, job_id, 100, 0))).toBe(0)
  expect(await countedOf(await work(worker, job_id, 100, 5_000))).toBe(100)
  expect(await countedOf(await work(worker, job_id, 100))).toBe(100)
  const id = fromPublicId('assignment', await work(worker, job_id, 100, 10))
  await expect(
    world.look(`update assignment set counted_seconds = 102 where id = '${id}'`),
  ).rejects.toThrow('nobody_counts_more_than_from_claiming_to_handing_in')
})

test('the card shows the median of working time', async () => {
  const { job_id } = await open()
  const worker = await world.worker()
  for (const said of [10, 11, 12, 13]) await work(worker, job_id, 300, said)
  expect(await measured(job_id)).toBeNull()
  await work(worker, job_id, 300, 14)
  expect(await measured(job_id)).toBe(12)
})

test('ten times the median is capped and looked at; the work is paid as any other', async () => {
  const { boss, job_id } = await open()
  const worker = await world.worker()
  for (let one = 0; one < 5; one++) await work(worker, job_id, 30, 30)
  const slow = await world.worker()
  const long = await work(slow, job_id, 400, 300)
  expect(await countedOf(long)).toBe(90)
  expect((await approve(boss, long)).status).toBe('approved')
  expect((await world.call('getEarnings', slow, {})).available).toMatchObject([euros('0.10')])
  expect(await outliers()).toMatchObject([
    { assignment_id: long, median_seconds: 30, said_seconds: 300, counted_seconds: 90 },
  ])
  expect(JSON.stringify(await outliers())).not.toContain('wrk_')
  const why = await world.call('whyNoWork', slow, {})
  expect(why.standing).toBe('active')
})

test('a human lets it count in full, once; pay and standing stay', async () => {
  const [outlier] = await outliers()
  const assignment_id = outlier?.assignment_id ?? ''
  const operator = await world.operator()
  const settle = () =>
    world.call('settleTimeOutlier', operator, { assignment_id, counts_in_full: true })
  expect(await settle()).toMatchObject({ counted_seconds: 300, counts_in_full: true })
  expect(await countedOf(assignment_id)).toBe(300)
  expect(await outliers()).toEqual([])
  await expect(settle()).rejects.toMatchObject({ code: 'conflict' })
})

test('a program that says nothing is capped, and nobody is asked to look', async () => {
  const { job_id } = await open()
  const worker = await world.worker()
  for (let one = 0; one < 5; one++) await work(worker, job_id, 20, 20)
  expect(await countedOf(await work(worker, job_id, 4_000))).toBe(60)
  expect(await outliers()).toEqual([])
})

test('a time within the published estimate is never questioned', async () => {
  const boss = await world.requester(1_000_000n)
  const terms = { overlap: 1, estimated_seconds: 600, reward: euros('3.00') }
  const { id: job_id } = await openBatch(boss, 9, terms)
  const worker = await world.worker()
  for (let one = 0; one < 5; one++) await work(worker, job_id, 20, 20)
  expect(await countedOf(await work(worker, job_id, 500, 400))).toBe(400)
  expect(await outliers()).toEqual([])
})

test('the requester reads nobody’s time', async () => {
  const { boss, job_id } = await open()
  const worker = await world.worker()
  await work(worker, job_id, 4_321, 1_234)
  const reads = await Promise.all([
    world.call('getJob', boss, { job_id }),
    world.call('getResults', boss, { job_id }),
    world.call('listSubmissions', boss, { job_id }),
    world.call('listEvents', boss, { order: 'newest' }),
  ])
  expect(JSON.stringify(reads)).not.toMatch(/1234|counted_seconds|active_seconds/)
})

test('the week counts what was worked, and places held at once still count once', async () => {
  const { boss, job_id } = await open()
  const worker = await world.worker()
  await approve(boss, await work(worker, job_id, 600, 15))
  const { time } = await world.call('getHours', worker, {})
  expect(time.find(({ kind }) => kind === 'paid')?.seconds).toBe(15)
})
