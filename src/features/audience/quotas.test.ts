import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolsIn } from '../../../test/support/audience/pools.ts'
import { batches } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import type { WireInput } from '../../kernel/operation.ts'
import type { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, answerOne, approve } = batches(() => world)
const { newPool, memberOf, say, inviteTo, join } = poolsIn(() => world)

type Asked = NonNullable<WireInput<typeof operations.createJob>['audience']>
const jobWith = (boss: Caller, quotas: Asked['quotas'], more: Asked = {}) =>
  openBatch(boss, 20, { overlap: 1, audience: { ...more, quotas } })
const from = async (country: string | null, languages: string[] = []) => {
  const worker = await world.worker()
  await say(worker, { country, languages })
  return worker
}
const used = async (job_id: string) =>
  Object.fromEntries(
    (
      await world.look<{ group_key: string; taken: number }>(
        `select group_key, taken from quota_use where job_id = '${fromPublicId('job', job_id)}'`,
      )
    ).map(({ group_key, taken }) => [group_key, taken]),
  )
const end = async (worker: Caller, job_id: string) => (await outcomes([claim(worker, job_id)]))[0]

test('each country gets so many places; whoever did not say where they live is told to', async () => {
  const boss = await world.requester()
  const job = await jobWith(boss, [{ by: 'country', most: 2 }])
  const [french, another] = [await from('FR'), await from('FR')]
  await claim(french, job.id)
  await claim(another, job.id)
  expect(await end(french, job.id)).toBe('not_in_audience')
  const third = await from('FR')
  await expect(claim(third, job.id)).rejects.toMatchObject({
    details: { errors: [{ pointer: 'quota_full' }] },
  })
  const offers = await world.call('listWork', third, { limit: 100 })
  expect(offers.data.map(({ job_id }) => job_id)).not.toContain(job.id)
  expect(await end(await from('BE'), job.id)).toBe('done')
  await expect(claim(await from(null), job.id)).rejects.toMatchObject({
    details: { errors: [{ pointer: 'country_not_stated' }] },
  })
  expect(await used(job.id)).toEqual({ 'country:FR': 2, 'country:BE': 1 })
})

test('of people who come at once exactly so many get in as the quota lets in', async () => {
  const boss = await world.requester()
  const quotas: Asked['quotas'] = [
    { by: 'country', of: 'FR', most: 3 },
    { by: 'language', most: 3 },
  ]
  const job = await jobWith(boss, quotas)
  const people = await Promise.all(
    Array.from({ length: 12 }, (_, n) => from('FR', n % 2 ? ['fr', 'en'] : ['en', 'fr'])),
  )
  const ends = await outcomes(people.map((worker) => claim(worker, job.id)))
  expect(ends.filter((one) => one === 'done')).toHaveLength(3)
  expect(ends.filter((one) => one === 'not_in_audience')).toHaveLength(9)
  expect(await used(job.id)).toEqual({ 'country:FR': 3, 'language:en': 3, 'language:fr': 3 })
  const held = await world.look(
    `select 1 from assignment where job_id = '${fromPublicId('job', job.id)}'`,
  )
  expect(held).toHaveLength(3)
})

test('a place given back or run out leaves room for somebody else, once', async () => {
  const boss = await world.requester()
  const job = await jobWith(boss, [{ by: 'country', most: 1 }])
  const [first, second] = [await from('ES'), await from('ES')]
  const { id } = await claim(first, job.id)
  expect(await end(second, job.id)).toBe('not_in_audience')
  await world.call('returnAssignment', first, { assignment_id: id })
  expect(await used(job.id)).toEqual({ 'country:ES': 0 })
  await claim(second, job.id)
  world.clock.advance(601)
  await world.settle()
  expect(await used(job.id)).toEqual({ 'country:ES': 0 })
  await answerOne(first, job.id)
  expect(await used(job.id)).toEqual({ 'country:ES': 1 })
})

test('a place counts where its worker lived when taking it, wherever they say to live since', async () => {
  const boss = await world.requester()
  const job = await jobWith(boss, [{ by: 'country', most: 1 }])
  const worker = await from('PT')
  const { id } = await claim(worker, job.id)
  await say(worker, { country: 'IT' })
  await world.call('returnAssignment', worker, { assignment_id: id })
  expect(await used(job.id)).toEqual({ 'country:PT': 0 })
})

test('by pool, and by one language among several: everybody else is not held back', async () => {
  const boss = await world.requester()
  const [small, large] = [await newPool(boss), await newPool(boss)]
  const pools = { pools: [small, large] }
  const job = await jobWith(boss, [{ by: 'pool', of: small, most: 1 }], pools)
  const both = await memberOf(boss, small)
  await join(both, await inviteTo(boss, large))
  await claim(both, job.id)
  expect(await end(await memberOf(boss, small), job.id)).toBe('not_in_audience')
  expect(await end(await memberOf(boss, large), job.id)).toBe('done')
  const breton = await jobWith(boss, [{ by: 'language', of: 'br', most: 1 }])
  await claim(await from(null, ['br', 'fr']), breton.id)
  expect(await end(await from(null, ['br']), breton.id)).toBe('not_in_audience')
  expect(await end(await from(null, ['fr']), breton.id)).toBe('done')
})

test('when the job is over, nobody’s country stays with their work', async () => {
  const boss = await world.requester()
  const job = await jobWith(boss, [{ by: 'country', most: 5 }])
  const worker = await from('NL')
  const { id } = await claim(worker, job.id)
  await submit(worker, id)
  await approve(boss, id)
  const keys = async () =>
    (
      await world.look<{ quota_keys: string[] | null }>(
        `select quota_keys from assignment where id = '${fromPublicId('assignment', id)}'`,
      )
    )[0]?.quota_keys
  expect(await keys()).toEqual(['country:NL'])
  await world.call('closeJob', boss, { job_id: job.id })
  await world.settle()
  expect(await keys()).toBeNull()
  expect(await used(job.id)).toEqual({})
})

test('a job without quotas writes nothing about groups', async () => {
  const boss = await world.requester()
  const plain = await openBatch(boss, 1, { overlap: 1 })
  const asked = await openBatch(boss, 1, { overlap: 1, audience: { countries: ['FR'] } })
  for (const { id } of [plain, asked]) await claim(await from('FR'), id)
  const { rows } = await sql`
    select 1 from assignment where quota_keys is not null
      and job_id in (${fromPublicId('job', plain.id)}, ${fromPublicId('job', asked.id)})`.execute(
    world.owner,
  )
  expect(rows).toEqual([])
})
