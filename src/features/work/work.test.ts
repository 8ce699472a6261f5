import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { parseAmount } from '../../kernel/money.ts'
import { rankOf } from '../../kernel/order/ranking.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne } = batches(() => world)

const offers = async (worker: Caller, more = {}) =>
  (await world.call('listWork', worker, { limit: 100, ...more })).data
const offer = (worker: Caller, job_id: string) => world.call('getWork', worker, { job_id })

test('offers come best paid first, page by page, and a made-up cursor is refused', async () => {
  const offers: { boss: Caller; id: string }[] = []
  for (const reward of ['0.20', '0.40', '0.30', '0.30']) {
    const boss = await world.requester()
    offers.push({ boss, id: (await openBatch(boss, 1, { reward: euros(reward) })).id })
  }
  const ids = offers.map(({ id }) => id)
  const worker = await world.worker()
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof world.call<'listWork'>>> = await world.call(
      'listWork',
      worker,
      { limit: 1, ...(cursor && { cursor }) },
    )
    seen.push(...page.data.map(({ job_id }) => job_id))
    cursor = page.next_cursor
  } while (cursor !== null)
  expect(seen).toEqual([ids[1], ids[3], ids[2], ids[0]])
  for (const key of ['1|x', '1', '|', "1|' or true"])
    await expect(
      world.call('listWork', worker, { cursor: Buffer.from(key).toString('base64url') }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  for (const { boss, id } of offers) await world.call('closeJob', boss, { job_id: id })
})

test('nobody is offered what they had, what is full, paused, over, or their own', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 2 })
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => world.worker()))
  if (!first || !second || !third) return expect.unreachable()
  const sees = async (worker: Caller) =>
    (await offers(worker)).some(({ job_id }) => job_id === job.id)
  expect(await sees(await world.worker(boss.person_id))).toBe(false)
  await answerOne(first, job.id)
  expect([await sees(first), await sees(second)]).toEqual([false, true])
  await world.call('pauseJob', boss, { job_id: job.id })
  expect([await sees(second), (await offer(second, job.id)).places_left]).toEqual([false, 0])
  await world.call('resumeJob', boss, { job_id: job.id })
  await claim(second, job.id)
  expect(await sees(third)).toBe(false)
  await world.call('closeJob', boss, { job_id: job.id })
  expect((await offer(third, job.id)).places_left).toBe(0)
})

test('a draft is not there for workers, whatever they ask', async () => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  const worker = await world.worker()
  for (const attempt of [offer, claim])
    await expect(attempt(worker, job_id)).rejects.toMatchObject({ code: 'not_found' })
})

test('from five answers on the true time counts: the pay per hour is what people really made', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 6, { overlap: 1, estimated_seconds: 20 })
  const [worker, other] = [await world.worker(), await world.worker()]
  for (let task = 0; task < 4; task++) await answerOne(worker, job.id)
  expect(await offer(other, job.id)).toMatchObject({
    measured_seconds: null,
    hourly: euros('18.00'),
    places_left: 2,
  })
  const { id } = await claim(worker, job.id)
  world.clock.advance(600)
  const late = await world
    .call('submitAssignment', worker, { assignment_id: id, answers: { mood: 'good' } })
    .catch(({ code }) => code)
  expect(late).toBe('assignment_expired')
  await answerOne(worker, job.id)
  expect(await offer(other, job.id)).toMatchObject({ measured_seconds: 20 })
})

test('reading the offers writes nothing', async () => {
  const worker = await world.worker()
  const count = async () =>
    (await world.look<{ count: bigint }>('select count(*) from event'))[0]?.count
  const before = await count()
  await offers(worker)
  expect(await count()).toBe(before)
})

test('one’s own place in the list, computed anew from what the list gives out (charter R40)', async () => {
  const worker = await world.worker()
  for (const [reward, estimated_seconds] of [
    ['0.31', 70],
    ['0.90', 200],
    ['0.31', 69],
    ['0.62', 140],
  ] as const)
    await openBatch(await world.requester(), 1, { reward: euros(reward), estimated_seconds })
  const listed = await offers(worker)
  const place = (one: (typeof listed)[number]) => ({
    rank: rankOf({
      reward_minor: parseAmount(one.reward.amount, one.reward.currency),
      estimated_seconds: one.estimated_seconds,
    }),
    id: one.job_id,
  })
  const computed = listed.map(place).sort((one, other) => {
    if (one.rank !== other.rank) return one.rank > other.rank ? -1 : 1
    return one.id > other.id ? -1 : 1
  })
  expect(computed.map(({ id }) => id)).toEqual(listed.map(({ job_id }) => job_id))
  expect(listed.length).toBeGreaterThanOrEqual(4)
  // Another person sees the same order.
  const others = await offers(await world.worker())
  expect(others.map(({ job_id }) => job_id)).toEqual(listed.map(({ job_id }) => job_id))
})
