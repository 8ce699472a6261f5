/**
 * Charter R39 and R40, metamorphic: whatever somebody refuses, gives back or lets run out, the list they
 * see, its order, and what they may take stay those of somebody who never did.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, claim, submit } = batches(() => world)

const seen = async (worker: Caller) => {
  const { data } = await world.call('listWork', worker, { limit: 100 })
  const { reasons, places_at_once } = await world.call('whyNoWork', worker, {})
  const offers = data.map(({ job_id, hourly, reward }) => ({ job_id, hourly, reward }))
  return { offers, reasons, places_at_once }
}

test('returns, refusals and lapses move nothing, up or down', async () => {
  const jobs: string[] = []
  for (const reward of ['0.30', '0.10', '0.50', '0.20']) {
    const { id } = await openBatch(await world.requester(), 60, { reward: euros(reward) })
    await skipFirstStep(id)
    jobs.push(id)
  }
  const worker = await world.worker()
  const fresh = await world.worker()
  const before = await seen(fresh)
  expect(before.offers).toHaveLength(4)
  expect(await seen(worker)).toEqual(before)
  const giveBack = async (job_id: string, reason?: 'uncomfortable' | 'no_time') => {
    const { id: assignment_id } = await claim(worker, job_id)
    await world.call('returnAssignment', worker, { assignment_id, ...(reason && { reason }) })
  }
  for (let round = 1; round <= 10; round++) {
    for (const job_id of jobs) await giveBack(job_id, round % 2 === 0 ? 'uncomfortable' : 'no_time')
    expect(await seen(worker)).toEqual(before)
  }
  for (const job_id of jobs) await claim(worker, job_id)
  world.clock.advance(24 * 3600)
  await world.settle()
  expect(await seen(worker)).toEqual(await seen(fresh))
  const asked = await claim(worker, jobs[0] ?? '')
  await world.call('askQuestion', worker, { assignment_id: asked.id, text: 'Is it meant so?' })
  await giveBack(jobs[1] ?? '')
  await world.call('returnAssignment', worker, { assignment_id: asked.id })
  expect(await seen(worker)).toEqual(await seen(fresh))
})

test('what the order is made of: the job alone, for everybody the same', async () => {
  const many = [await world.worker(), await world.worker(), await world.worker()]
  const quick = many[0] as Caller
  const { data } = await world.call('listWork', quick, { limit: 100 })
  for (const { job_id } of data) await submit(quick, (await claim(quick, job_id)).id)
  const orders = await Promise.all(
    many.map(async (one) => (await seen(one)).offers.map(({ job_id }) => job_id)),
  )
  expect(new Set(orders.map(String)).size).toBe(1)
})
