/**
 * Audiences among many people, pools and jobs: what a worker lists and claims, and what a requester is
 * quoted, is found by keys however many there are.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/database/pool.ts'
import type { Caller } from '../src/kernel/caller.ts'
import { fromPublicId, type Uuid } from '../src/kernel/id.ts'
import { poolsIn } from './support/audience/pools.ts'
import { batches } from './support/batch.ts'
import { batchTerms } from './support/forms.ts'
import { FEW, largeReads } from './support/plans/large-reads.ts'
import { createWorld, type World } from './support/world.ts'

const PEOPLE = 3 * FEW
const JOBS = 150
const LARGE = [
  'assignment',
  'place',
  'task',
  'worker',
  'worker_profile',
  'pool_member',
  'favourite',
]

let world: World
let database: Database
let boss: Caller & { kind: 'member' }
let job_id: string
let pool_id: string
let earlier: string
beforeAll(async () => {
  world = await createWorld()
  // Free to choose, unlike the product’s own: what it would read from end to end has no index.
  const free = { ...world.connection.application, options: '-c enable_seqscan=on' }
  database = openDatabase(free, { max: 1 })
  boss = await world.requester(100_000_000n)
  pool_id = await newPool(boss)
  await memberOf(boss, pool_id)
  earlier = (await openBatch(boss, 1)).id
  const stranger = await world.requester()
  const crowded = await newPool(stranger)
  await memberOf(stranger, crowded)
  const pools = [pool_id, crowded].map((id) => fromPublicId('pool', id))
  await crowd(pools as [Uuid, Uuid], fromPublicId('job', earlier))
  job_id = (await openBatch(boss, 5, { overlap: 1, audience: audience() })).id
  await manyJobs(fromPublicId('job', job_id))
}, 120_000)
afterAll(async () => {
  await database.destroy()
  await world.close()
})
const { newPool, memberOf } = poolsIn(() => world)
const { openBatch } = batches(() => world)
const { callOn } = largeReads(() => database, LARGE)
const call = callOn(() => world.runtime)

/** Everything that an audience can ask at once. */
const audience = () => ({
  pools: [pool_id],
  favourites: true,
  languages: ['fr', 'br'],
  countries: ['FR', 'BE'],
  devices: ['phone' as const],
  did_not_jobs: [earlier],
  quotas: [
    { by: 'country' as const, most: 1000 },
    { by: 'pool' as const, most: 1000 },
  ],
  fallback: [{ to: 'everyone' as const, after_minutes: 60 }],
})

/** People with a profile, most of them in a stranger’s pool; favourites and answers of the earlier job. */
const crowd = async ([pool, other]: [Uuid, Uuid], job: Uuid) => {
  const now = world.clock.now()
  const run = (query: ReturnType<typeof sql>) => query.execute(world.owner)
  await run(sql`
    create table person_made as
    select gen_random_uuid() as person_id, gen_random_uuid() as worker_id, n
    from generate_series(1, ${PEOPLE}::int) n`)
  await run(sql`insert into person (id, created_at) select person_id, ${now} from person_made`)
  await run(sql`
    insert into worker (id, person_id, of_age_attested_at, created_at)
    select worker_id, person_id, ${now}, ${now} from person_made`)
  await run(sql`
    insert into worker_profile (worker_id, languages, country, devices, updated_at)
    select worker_id, array[case when n % 10 = 0 then 'fr' else 'de' end],
      case when n % 20 = 0 then 'FR' else 'DE' end, '{phone}', ${now} from person_made`)
  await run(sql`
    insert into pool_member (pool_id, kind, worker_id, invite_id, joined_at)
    select m.pool_id, m.kind, p.worker_id, m.invite_id, ${now}
    from pool_member m, person_made p where m.pool_id = any(${[pool, other]})
      and (m.pool_id = ${other} or n % 20 = 0)`)
  await run(sql`alter table assignment disable trigger user`)
  await run(sql`
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at, first_submitted_at, submitted_at, auto_approve_at, revision)
    select gen_random_uuid(), t.job_id, t.id, n + 2, 1, worker_id, 'submitted', 1, ${now}, ${now}, ${now},
      ${now}, ${now}::timestamptz + interval '1 day', 1
    from task t, person_made where t.job_id = ${job} and n > 100`)
  await run(sql`alter table assignment enable trigger user`)
  await run(sql`
    insert into favourite (requester_id, worker_id, assignment_id, created_at)
    select ${boss.requester_id}, worker_id, id, ${now} from assignment where place_number < 100`)
  await run(sql`drop table person_made`)
}

/** Many open jobs with the same audience, half of them for another pool. */
const manyJobs = async (job: Uuid) => {
  const run = (query: ReturnType<typeof sql>) => query.execute(world.owner)
  await run(sql`
    insert into job select (jsonb_populate_record(j,
      jsonb_build_object('id', gen_random_uuid(), 'published_at', null, 'status', 'draft'))).*
    from job j, generate_series(1, ${JOBS}::int) where j.id = ${job}`)
  await run(sql`
    insert into job_audience select (jsonb_populate_record(a, jsonb_build_object('job_id', j.id))).*
    from job_audience a, job j where a.job_id = ${job} and j.status = 'draft' and j.has_audience`)
  // Jobs for their number alone, which nobody pays for: the owner of the tables sets the rule aside.
  const rules = ['a_job_opens_with_its_escrow', 'published_terms_are_kept']
  for (const rule of rules) await run(sql.raw(`alter table job disable trigger ${rule}`))
  await run(sql`
    update job set status = 'open', published_at = created_at
    where has_audience and status = 'draft'`)
  for (const rule of rules) await run(sql.raw(`alter table job enable trigger ${rule}`))
  await run(sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select gen_random_uuid(), id, n, '{"text": "x"}', created_at
    from job, generate_series(1, 40) n where has_audience and id <> ${job}`)
  await run(sql`
    insert into place (task_id, number, job_id, ordinal)
    select t.id, 1, t.job_id, t.ordinal from task t join job j on j.id = t.job_id
    where j.has_audience and j.id <> ${job}`)
  await run(
    sql`update job set task_count = 40, next_ordinal = 41 where has_audience and id <> ${job}`,
  )
  await run(sql`analyze`)
}

/** One of the crowd who fits, and has not worked on the earlier job. */
const oneWhoFits = async (): Promise<Caller & { kind: 'worker' }> => {
  const [found] = await world.look<{ worker_id: Uuid; person_id: Uuid }>(
    `select w.id as worker_id, w.person_id from worker w join worker_profile f on f.worker_id = w.id
     where f.country = 'FR' and 'fr' = any(f.languages)
       and not exists (select from assignment a where a.worker_id = w.id) limit 1`,
  )
  if (found === undefined) throw new Error('nobody fits')
  return { kind: 'worker', ...found }
}

test('what a worker lists, looks at, takes and gives back', async () => {
  const worker = await oneWhoFits()
  expect((await call('listWork', worker, { limit: 20 })).data).toHaveLength(20)
  await call('getWork', worker, { job_id })
  const { id } = await call('claimTask', worker, { job_id })
  await call('returnAssignment', worker, { assignment_id: id })
})

test('what is not offered to somebody, with every reason', async () => {
  const stranger = await world.worker()
  await expect(call('claimTask', stranger, { job_id })).rejects.toMatchObject({
    code: 'not_in_audience',
  })
  const { data } = await call('listWork', stranger, { limit: 20 })
  expect(data.map((card) => card.job_id)).toEqual([earlier])
})

// Not once a task: among thousands the planner rightly reads a small table whole, so only counts are looked at.
test('how many match, at every step', async () => {
  const quote = (more: object) =>
    world.call('quoteJob', boss, { ...batchTerms({ overlap: 1 }), tasks: 1, audience: more })
  const { quotas: _, did_not_jobs: __, ...rest } = audience()
  expect(await quote({ pools: [pool_id] })).toMatchObject({
    matching_people: { at_least: 301, at_most: 301 },
  })
  expect((await quote(rest)).matching_later).toMatchObject([
    { to: 'everyone', people: { at_least: 300, at_most: 309 } },
  ])
  expect(await quote({})).toMatchObject({ matching_people: { at_least: 1000, at_most: null } })
  expect(await quote({ languages: ['br'] })).toMatchObject({
    matching_people: { at_least: 0, at_most: 0 },
  })
  // Six of them have not worked on the earlier job: too few to say who fits.
  const { matching_people } = await world.call('getJob', boss, { job_id })
  expect(matching_people).toEqual({ at_least: 0, at_most: 6 })
})

test('a pool of many, page by page', async () => {
  const first = await call('listPoolMembers', boss, { pool_id, limit: 100 })
  const cursor = first.next_cursor ?? ''
  expect((await call('listPoolMembers', boss, { pool_id, limit: 100, cursor })).data).toHaveLength(
    100,
  )
  await call('listFavourites', boss, { limit: 100 })
  const worker = await oneWhoFits()
  await call('listMemberships', worker, {})
  await call('leavePool', worker, { pool_id })
  const [member] = first.data
  const worker_id = member?.worker_id ?? ''
  await call('removePoolMember', boss, { pool_id, worker_id, reason: 'they_asked' })
})
