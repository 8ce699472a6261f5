import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsIn } from '../../../test/support/audience/pools.ts'
import { batches } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { WireInput } from '../../kernel/operation.ts'
import type { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne, submit } = batches(() => world)
const { newPool, memberOf, say } = poolsIn(() => world)

type Asked = WireInput<typeof operations.createJob>['audience']
const jobFor = (boss: Caller, audience: Asked, more = {}) =>
  openBatch(boss, 5, { overlap: 1, audience, ...more })
const person = async (said: Parameters<typeof say>[1] = {}) => {
  const worker = await world.worker()
  await say(worker, said)
  return worker
}

/**
 * Whether a worker is offered the job, or the reasons why not: the list, the offer and the claim must
 * agree.
 */
const offered = async (worker: Caller, job_id: string): Promise<string> => {
  const { data } = await world.call('listWork', worker, { limit: 100 })
  const listed = data.some((card) => card.job_id === job_id)
  const [seen, taken] = await Promise.all([
    world.call('getWork', worker, { job_id }).then(() => 'yes', reasons),
    world.call('claimTask', worker, { job_id }, { dry_run: true }).then(() => 'yes', reasons),
  ])
  expect(seen).toBe(taken)
  expect(listed).toBe(taken === 'yes')
  return taken
}
const reasons = (error: { code: string; details: { errors: { pointer: string }[] } }) => {
  expect(error.code).toBe('not_in_audience')
  return error.details.errors.map(({ pointer }) => pointer).join(' ')
}

describe('own people', () => {
  test('of a pool alone, until they leave; nobody else, however they ask', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const member = await memberOf(boss, pool_id)
    const other = await memberOf(boss, await newPool(boss))
    const job = await jobFor(boss, { pools: [pool_id] })
    expect(await offered(member, job.id)).toBe('yes')
    expect(await offered(other, job.id)).toBe('own_people')
    expect(await offered(await person(), job.id)).toBe('own_people')
    const held = await claim(member, job.id)
    await world.call('leavePool', member, { pool_id })
    expect(await offered(member, job.id)).toBe('own_people')
    expect(await submit(member, held.id)).toMatchObject({ status: 'submitted' })
  })

  test('favourites beside a pool, known by what they handed in', async () => {
    const boss = await world.requester()
    const before = await openBatch(boss, 1, { overlap: 2 })
    const [liked, other] = [await person(), await person()]
    const { id } = await answerOne(liked, before.id)
    await answerOne(other, before.id)
    await world.call('addFavourite', boss, { assignment_id: id })
    const job = await jobFor(boss, { favourites: true })
    expect(await offered(liked, job.id)).toBe('yes')
    expect(await offered(other, job.id)).toBe('own_people')
    const pool_id = await newPool(boss)
    const both = await jobFor(boss, { favourites: true, pools: [pool_id] })
    const member = await memberOf(boss, pool_id)
    expect([await offered(liked, both.id), await offered(member, both.id)]).toEqual(['yes', 'yes'])
    const alone = await jobFor(boss, { pools: [pool_id] })
    expect(await offered(liked, alone.id)).toBe('own_people')
  })

  test('first, then everybody invited, then everybody: by the clock and at the same price', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const own = await memberOf(boss, pool_id)
    const invited = await memberOf(boss, await newPool(boss))
    const stranger = await person()
    const fallback = [
      { to: 'invited' as const, after_minutes: 10 },
      { to: 'everyone' as const, after_minutes: 30 },
    ]
    const job = await jobFor(boss, { pools: [pool_id], fallback })
    const see = () => Promise.all([own, invited, stranger].map((one) => offered(one, job.id)))
    expect(await see()).toEqual(['yes', 'own_people', 'own_people'])
    world.clock.advance(10 * 60 - 1)
    expect(await see()).toEqual(['yes', 'own_people', 'own_people'])
    world.clock.advance(1)
    expect(await see()).toEqual(['yes', 'yes', 'own_people'])
    world.clock.advance(20 * 60)
    expect(await see()).toEqual(['yes', 'yes', 'yes'])
    const { at_most, widens } = await world.call('getJob', boss, { job_id: job.id })
    expect(at_most).toEqual(job.at_most)
    expect(widens.map(({ to }) => to)).toEqual(['invited', 'everyone'])
    const card = await world.call('getWork', stranger, { job_id: job.id })
    expect(card.reward).toEqual(job.reward)
    expect(card.offered_to).toMatchObject({ own_people: true, everyone_from: widens[1]?.at })
  })
})

describe('what people say of themselves', () => {
  test('languages: one of those asked for, and the reason says whether it was never said', async () => {
    const boss = await world.requester()
    const job = await jobFor(boss, { languages: ['fr', 'br'] })
    expect(await offered(await person({ languages: ['en', 'br'] }), job.id)).toBe('yes')
    expect(await offered(await person({ languages: ['en'] }), job.id)).toBe('language')
    expect(await offered(await person(), job.id)).toBe('language_not_stated')
    expect(await offered(await world.worker(), job.id)).toBe('language_not_stated')
  })

  test('countries and devices, and all that is asked must hold: every reason is named', async () => {
    const boss = await world.requester()
    const audience = { languages: ['de'], countries: ['DE', 'AT'], devices: ['desktop' as const] }
    const job = await jobFor(boss, audience)
    const right = { languages: ['de'], country: 'AT', devices: ['phone', 'desktop'] as never }
    expect(await offered(await person(right), job.id)).toBe('yes')
    expect(await offered(await person({ ...right, country: 'CH' }), job.id)).toBe('country')
    expect(await offered(await person({ ...right, devices: ['phone'] }), job.id)).toBe('device')
    expect(await offered(await person({ ...right, country: null }), job.id)).toBe(
      'country_not_stated',
    )
    expect(await offered(await person(), job.id)).toBe(
      'language_not_stated country_not_stated device_not_stated',
    )
  })

  test('changing one’s mind changes what is offered, not what is in hand', async () => {
    const boss = await world.requester()
    const job = await jobFor(boss, { countries: ['FR'] })
    const worker = await person({ country: 'FR' })
    const held = await claim(worker, job.id)
    await say(worker, { country: 'BE' })
    expect(await offered(worker, job.id)).toBe('country')
    expect(await submit(worker, held.id)).toMatchObject({ status: 'submitted' })
  })
})

test('who did an earlier job, and who did not: handing in counts, taking and returning does not', async () => {
  const boss = await world.requester()
  const earlier = await openBatch(boss, 3, { overlap: 1 })
  const [did, returned] = [await person(), await person()]
  await answerOne(did, earlier.id)
  const held = await claim(returned, earlier.id)
  await world.call('returnAssignment', returned, { assignment_id: held.id })
  const again = await jobFor(boss, { did_jobs: [earlier.id] })
  const fresh = await jobFor(boss, { did_not_jobs: [earlier.id] })
  expect([await offered(did, again.id), await offered(did, fresh.id)]).toEqual([
    'yes',
    'did_not_jobs',
  ])
  expect([await offered(returned, again.id), await offered(returned, fresh.id)]).toEqual([
    'did_jobs',
    'yes',
  ])
})

describe('refused at once, in the quote already', () => {
  const quote = (boss: Caller, audience: unknown) =>
    world.call('quoteJob', boss, batchTerms({ audience: audience as Asked })).then(
      () => 'done',
      ({ code }) => code,
    )

  test.each([
    { gender: ['f'] },
    { age: { min: 20 } },
    { max_seconds: 30 },
    { min_rank: 3 },
    { religions: [] },
  ])('whatever is no filter here: %j', async (audience) => {
    expect(await quote(await world.requester(), audience)).toBe('invalid_input')
  })

  test('foreign pools and jobs, steps that do not widen, groups that are none', async () => {
    const [boss, other] = [await world.requester(), await world.requester()]
    const [own, foreign] = [await newPool(boss), await newPool(other)]
    const job = await openBatch(other, 1)
    const to = (step: string, after_minutes: number) => ({ to: step, after_minutes })
    expect(await quote(boss, { pools: [own, foreign] })).toBe('not_found')
    expect(await quote(boss, { did_jobs: [job.id] })).toBe('not_found')
    expect(await quote(boss, { quotas: [{ by: 'pool', of: foreign, most: 1 }] })).toBe('not_found')
    expect(await quote(boss, { fallback: [to('everyone', 5)] })).toBe('invalid_input')
    for (const steps of [
      [to('everyone', 5), to('invited', 10)],
      [to('invited', 5), to('everyone', 5)],
      [to('everyone', 5), to('everyone', 10)],
    ])
      expect(await quote(boss, { pools: [own], fallback: steps })).toBe('invalid_input')
    for (const of of ['ZZ', 'fr', 'pool_nonsense'])
      expect(await quote(boss, { quotas: [{ by: 'country', of, most: 1 }] })).toBe('invalid_input')
    expect(await quote(boss, { pools: [own], fallback: [to('everyone', 1)] })).toBe('done')
  })
})

test('a job says whom it is for as it was told, and a question can have an audience too', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss)
  const audience = {
    pools: [pool_id],
    favourites: false,
    countries: ['FR', 'BE'],
    quotas: [
      { by: 'country' as const, most: 3 },
      { by: 'pool' as const, of: pool_id, most: 4 },
    ],
    fallback: [{ to: 'everyone' as const, after_minutes: 60 }],
  }
  const job = await world.call('createJob', boss, batchTerms({ audience }))
  expect(job).toMatchObject({ audience, widens: [{ to: 'everyone', at: null }] })
  const asked = await world.call('askPeople', boss, { question: 'Is it open?', audience })
  const read = await world.call('getJob', boss, { job_id: asked.job_id })
  expect(read.audience).toEqual(audience)
  expect((await world.call('createJob', boss, batchTerms())).audience).toBeNull()
})
