/** Results of a running job: inferred at once when it is small, by the loop when it is large. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { goldJobs } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, skipFirstStep, answerOne, approve, requestChanges } = batches(() => world)
const { openGold, work } = goldJobs(() => world)

const MOODS = [
  'good',
  'bad',
  'good',
  'bad',
  'good',
  'bad',
  'good',
  'bad',
  'good',
  'bad',
  'good',
  'bad',
]

/** Two careful people, and one who always says good. */
const answerAll = async (job_id: string) => {
  await skipFirstStep(job_id)
  const people = [await world.worker(), await world.worker(), await world.worker()]
  const handed: string[] = []
  for (const [person, worker] of people.entries())
    for (const mood of MOODS)
      handed.push((await answerOne(worker, job_id, person === 2 ? 'good' : mood)).id)
  return handed
}
const results = (boss: Caller, job_id: string) =>
  world.call('getResults', boss, { job_id, limit: 50 })
const itemsOf = async (boss: Caller, job_id: string) =>
  (await results(boss, job_id)).data.map(({ items }) => items.mood as Record<string, unknown>)

/** Other databases of the server may hold the order of events open for a moment. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000 })

test('a small job: everybody’s answers tell how far to trust each', async () => {
  const boss = await world.requester()
  const { id } = await openBatch(boss, 12, { overlap: 3 })
  const [first] = await answerAll(id)
  const found = await results(boss, id)
  expect(found.data.map(({ answer }) => answer)).toEqual(MOODS)
  const items = await itemsOf(boss, id)
  expect(items[0]).toMatchObject({ method: 'blend', n: 3, shares: { good: 1 } })
  // Nobody can be sure of a “good” that everybody says about everything.
  expect(Number(items[1]?.confidence)).toBeGreaterThan(0.5)
  const quality = await world.call('getQuality', boss, { job_id: id })
  expect(quality).toMatchObject({ answers: 36, inferred_at: null })
  expect(quality.items[0]).toMatchObject({ item: 'mood', measure: 'alpha_nominal' })
  expect(quality.items[0]?.unity).toEqual([0, 0, 0, 0, 0, 0, 6, 0, 0, 6])
  await requestChanges(boss, first ?? '')
  expect((await itemsOf(boss, id))[0]).toMatchObject({ n: 2 })
})

test('the requester chooses how, at any time; what there is not is refused', async () => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, 12, { overlap: 3 })
  await answerAll(job_id)
  const set = (items: Record<string, string>) =>
    world.call('setAggregation', boss, { job_id, items })
  expect(await set({ mood: 'plain' })).toMatchObject({ items: { mood: 'plain' } })
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'plurality' })
  expect((await set({ mood: 'one_coin' })).methods.mood).toContain('dawid_skene')
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'one_coin' })
  await set({})
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'blend' })
  await expect(set({ mood: 'magic' })).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(set({ __proto__x: 'auto' })).rejects.toMatchObject({ code: 'invalid_input' })
  const other = await world.requester()
  const theirs = world.call('setAggregation', other, { job_id, items: {} })
  await expect(theirs).rejects.toMatchObject({ code: 'not_found' })
})

test('a large job: the loop infers, an answer that came later is counted until it did again', async () => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, 400, { overlap: 3 })
  const handed = await answerAll(job_id)
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'plurality' })
  await world.settle()
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'blend', n: 3 })
  const quality = await world.call('getQuality', boss, { job_id })
  expect(quality).toMatchObject({ answers: 36, inferred_at: expect.any(String) })
  await requestChanges(boss, handed[0] ?? '')
  expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'plurality', n: 2 })
  expect((await itemsOf(boss, job_id))[1]).toMatchObject({ method: 'blend' })
  world.clock.advance(3600)
  await eventually(async () => {
    await world.settle()
    expect((await itemsOf(boss, job_id))[0]).toMatchObject({ method: 'blend', n: 2 })
  })
  await world.call('setAggregation', boss, { job_id, items: { mood: 'plain' } })
  expect((await itemsOf(boss, job_id))[1]).toMatchObject({ method: 'plurality' })
  await world.settle()
  expect((await itemsOf(boss, job_id))[1]).toMatchObject({ method: 'plurality' })
})

test('nothing new, nothing inferred; a closed job is inferred a last time', async () => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, 400, { overlap: 3 })
  const handed = await answerAll(job_id)
  for (const id of handed) await approve(boss, id)
  await world.settle()
  const at = async () => (await world.call('getQuality', boss, { job_id })).inferred_at
  let first = await at()
  await eventually(async () => {
    first = await at()
    world.clock.advance(3600)
    await world.settle()
    expect(await at()).toBe(first)
  })
  await world.call('closeJob', boss, { job_id })
  await eventually(async () => {
    await world.settle()
    expect(await at()).not.toBe(first)
  })
  const rows = await world.look<{ settled: boolean }>(
    'select settled from job_inference where settled',
  )
  expect(rows).toHaveLength(1)
})

test('a job with gold: checks teach about people, count in no result, and tell how sure to be', async () => {
  const boss = await world.requester()
  const { id: job_id } = await openGold(boss, {
    tasks: 30,
    hidden: 10,
    gold: { percent: 10 },
    more: { overlap: 1 },
  })
  const worker = await world.worker()
  await work(worker, job_id, 30)
  const before = await results(boss, job_id)
  const counts = before.data.reduce((sum, { answered }) => sum + answered, 0)
  expect(counts).toBeLessThan(30)
  const quality = await world.call('getQuality', boss, { job_id })
  expect(quality.answers).toBe(counts)
  expect(counts).toBeGreaterThan(20)
  expect(quality.items[0]?.on_gold?.tasks).toBe(30 - counts)
  const mine = await world.call('listSubmissions', boss, { job_id, of_gold: true, limit: 50 })
  expect(mine.data).toHaveLength(30 - counts)
  expect(mine.data.every(({ of_gold, answers }) => of_gold && answers.mood === 'good')).toBe(true)
  const rest = await world.call('listSubmissions', boss, { job_id, of_gold: false, limit: 50 })
  expect(rest.data).toHaveLength(counts)
  // Gold taken out of use is new knowledge: what was remembered does not hold.
  const [first] = mine.data
  await world.call('retireGold', boss, { task_id: first?.task_id ?? '' })
  expect((await results(boss, job_id)).data).toHaveLength(30)
})
