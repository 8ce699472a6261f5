/**
 * Whether a person fits an audience: the one place that says so, for lists, offers, claims and counts.
 * The tables around it are called `a` (job_audience), `w` (worker) and `f` (worker_profile, maybe
 * absent). Each line is null where the person fits and else the reason why not.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import type { NotOffered } from './audience-schemas.ts'
import { isFirst, type Who } from './first-queries.ts'

/** Whether the job is offered to all whom the requester invited, and to everybody, by now. */
type Reach = { invited: RawBuilder<boolean>; everyone: RawBuilder<boolean> }

const since = (minutes: RawBuilder<unknown>, now: Date) => sql<boolean>`
  coalesce(j.published_at + ${minutes} * interval '1 minute' <= ${now}::timestamptz, false)`

/** By the clock: what is due follows from when the job was published, so nothing has to happen then. */
const reachAt = (now: Date): Reach => ({
  invited: since(sql`a.invited_after_minutes`, now),
  everyone: since(sql`a.everyone_after_minutes`, now),
})

const isFavourite = sql`
  exists (select from favourite v
          where v.requester_id = a.requester_id and v.worker_id = w.id)`
const isInPool = sql`
  exists (select from pool_member m
          where m.worker_id = w.id and m.pool_id = any(a.pools) and m.left_at is null)`
const isInAnyPool = sql`
  exists (select from pool_member m join pool p on p.id = m.pool_id
          where m.worker_id = w.id and m.left_at is null and p.requester_id = a.requester_id)`
const isEmployed = sql`
  exists (select from pool_member m join pool p on p.id = m.pool_id
          where m.worker_id = w.id and m.left_at is null and m.kind = 'employed'
            and p.requester_id = a.requester_id)`
const handedInFor = (jobs: RawBuilder<unknown>) => sql`
  exists (select from assignment x
          where x.worker_id = w.id and x.job_id = any(${jobs}) and x.first_submitted_at is not null)`

/** Whom the requester means, and what these people did for it: it knows that itself. */
export const whoFits = ({ invited, everyone }: Reach) => sql`
  case when (a.pools is null and not a.favourites) or ${everyone} or ${isInPool}
         or ((a.favourites or ${invited}) and ${isFavourite}) or (${invited} and ${isInAnyPool})
       then null else 'own_people' end,
  case when a.paid_elsewhere and not ${isEmployed} then 'paid_elsewhere' end,
  case when a.did_jobs is not null and not ${handedInFor(sql`a.did_jobs`)} then 'did_jobs' end,
  case when a.did_not_jobs is not null and ${handedInFor(sql`a.did_not_jobs`)}
       then 'did_not_jobs' end`

/** What people say of themselves. */
export const factsFit = sql`
  case when a.languages is null and not 'language' = any(a.quotas_by) then null
       when coalesce(cardinality(f.languages), 0) = 0 then 'language_not_stated'
       when not a.languages && f.languages then 'language' end,
  case when a.countries is null and not 'country' = any(a.quotas_by) then null
       when f.country is null then 'country_not_stated'
       when not f.country = any(a.countries) then 'country' end,
  case when a.devices is null then null
       when coalesce(cardinality(f.devices), 0) = 0 then 'device_not_stated'
       when not a.devices && f.devices then 'device' end`

/** The groups that a person's place would be counted in, with the least that is allowed of each. */
const quotaGroups = sql`
  select g.kind || ':' || g.name as group_key, min(q.most) as most
  from (select 'country' as kind, f.country as name where f.country is not null
        union all
        select 'language', l from unnest(f.languages) l
        where a.languages is null or l = any(a.languages)
        union all
        select 'pool', p.id::text from pool p join pool_member m on m.pool_id = p.id
        where m.worker_id = w.id and m.left_at is null and p.requester_id = a.requester_id
          and (a.pools is null or p.id = any(a.pools))) g
    join job_quota q on q.job_id = a.job_id and q.grouped_by = g.kind
      and q.of_group in ('', g.name)
  group by 1`

const quotaFits = sql`
  case when cardinality(a.quotas_by) > 0 and exists (
         select from (${quotaGroups}) k
           join quota_use u on u.job_id = a.job_id and u.group_key = k.group_key
         where u.taken >= k.most)
       then 'quota_full' end`

/** Every test that is asked for was passed with its least score, and the result still counts at `now`. */
export const testsFit = (now: RawBuilder<unknown>) => sql`
  case when a.qualification_ids is not null and exists (
         select from unnest(a.qualification_ids, a.qualification_minimums) as need (id, minimum)
         where not exists (
           select from worker_qualification q
           where q.worker_id = w.id and q.qualification_id = need.id
             and q.score >= need.minimum and q.valid_until > ${now}))
       then 'qualification' end`

/** Every skill that is asked for is known, high enough, and not over at `now`. */
export const skillsFit = (now: RawBuilder<unknown>) => sql`
  case when a.skill_kinds is not null and exists (
         select from unnest(a.skill_kinds, a.skill_minimums) as need (kind, minimum)
         where not exists (
           select from worker_skill s
           where s.worker_id = w.id and s.kind = need.kind and s.score >= need.minimum
             and s.weight >= ${SKILL_LIMITS.least_weight} and s.valid_until > ${now}))
       then 'skill' end`

/** While a first offer stands, its people may take a place, and others while their share lasts. */
const hasTurn = (worker_id: Who) => sql`
  (${isFirst(worker_id)} or exists (select from first_offer f
    where f.job_id = j.id and f.others_taken < f.others_most))`

/** The audience of job `j` and one worker, side by side. */
const inAudience = (worker_id: Who) => sql`
  from job_audience a join worker w on w.id = ${worker_id}
    left join worker_profile f on f.worker_id = w.id
  where a.job_id = j.id`

const at = (now: Date) => sql`${now}::timestamptz`

/** All but the tests, each null where the person fits. */
const reasons = (now: Date) => sql`
  ${whoFits(reachAt(now))}, ${factsFit}, ${quotaFits}, ${skillsFit(at(now))}`

const isTheirTurn = (worker_id: Who, now: Date) => sql`
  (j.first_until is null or j.first_until <= ${now}::timestamptz or ${hasTurn(worker_id)})`

/**
 * A condition on a job `j`: the worker is offered it. Jobs for everybody are told by a column of
 * their own row and cost nothing more.
 */
export const isOffered = (worker_id: Who, now: Date) => sql`
  (not j.has_audience or exists (
    select ${inAudience(worker_id)} and coalesce(${reasons(now)}, ${testsFit(at(now))}) is null))
  and ${isTheirTurn(worker_id, now)}`

/** The same but for the tests: a job that opens to whoever passes them. */
export const isOfferedOnceTested = (worker_id: Who, now: Date) => sql`
  (not j.has_audience or exists (
    select ${inAudience(worker_id)} and coalesce(${reasons(now)}) is null))
  and ${isTheirTurn(worker_id, now)}`

/** Why this worker is not offered the job, which has an audience; empty when they are. */
export const reasonsAgainst = async (
  tx: Transaction,
  { job_id, worker_id, now }: { job_id: Uuid; worker_id: Uuid; now: Date },
): Promise<NotOffered[]> =>
  (
    await sql<{ reasons: NotOffered[] }>`
      select case when ${isOffered(worker_id, now)} then '{}' else (
        select array_remove(array[${reasons(now)}, ${testsFit(at(now))}], null)
        ${inAudience(worker_id)}) end as reasons
      from job j where j.id = ${job_id}`.execute(tx)
  ).rows[0]?.reasons ?? []

/**
 * Takes the room that one place needs in each of its worker’s groups, and returns these; undefined
 * where one is full, and then the transaction must be given up. Others who take the same wait here.
 */
export const takeQuota = async (
  tx: Transaction,
  { job_id, worker_id }: { job_id: Uuid; worker_id: Uuid },
): Promise<string[] | undefined> => {
  const { rows } = await sql<{ wanted: number; taken: string[] }>`
    with wanted as materialized (
      select k.group_key, k.most
      from job_audience a join worker w on w.id = ${worker_id}
        left join worker_profile f on f.worker_id = w.id, lateral (${quotaGroups}) k
      where a.job_id = ${job_id}),
    taken as (
      insert into quota_use (job_id, group_key, taken)
      select ${job_id}::uuid, group_key, 1 from wanted order by group_key
      on conflict (job_id, group_key) do update set taken = quota_use.taken + 1
        where quota_use.taken < (select most from wanted where group_key = excluded.group_key)
      returning group_key)
    select (select count(*)::int from wanted) as wanted,
      array(select group_key from taken order by 1) as taken`.execute(tx)
  const [room] = rows
  return room === undefined || room.taken.length < room.wanted ? undefined : room.taken
}
