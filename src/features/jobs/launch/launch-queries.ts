/** The first places of a job, and what keeps the rest of them. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { LAUNCH_LIMITS } from '../../../kernel/limits/launches/launch-limits.ts'
import { measuredSeconds } from '../pay/working-time-queries.ts'

/** Why the rest of the places waits. */
export const LAUNCH_REASONS = [
  'first_answers',
  'open_question',
  'many_returns',
  'pay_under_floor',
] as const
export type LaunchReason = (typeof LAUNCH_REASONS)[number]

/** Answers that were handed in for job `j`, whatever was decided about them, and returns. */
const handedIn = sql`(select count(*) from assignment a where a.job_id = j.id
  and a.status in ('submitted', 'changes_requested', 'rejection_proposed', 'rejected', 'appealed',
    'upheld', 'approved') and not a.is_gold)::int`
const returned = sql`(select count(*) from assignment a
  where a.job_id = j.id and a.status = 'returned')::int`

/** What keeps the rest of job `j`, whose launch is `l`; empty: nothing does any more. */
const waitsFor = sql<LaunchReason[]>`(
  select array_remove(array[
    case when c.handed_in < l.first_places then 'first_answers' end,
    case when exists (select from question q where q.job_id = j.id and q.answered_at is null)
      then 'open_question' end,
    case when l.confirmed_at is null and c.returned >= ${LAUNCH_LIMITS.returns_counted_from}::int
      and c.returned * 100 > (c.handed_in + c.returned) * ${LAUNCH_LIMITS.returns_percent}::int
      then 'many_returns' end,
    case when j.reward_minor * 3600 < l.hourly_floor_minor * ${measuredSeconds}
      then 'pay_under_floor' end
  ], null)
  from (select ${handedIn} as handed_in, ${returned} as returned) c)`

type NewLaunch = { job_id: Uuid; first_places: number; hourly_floor_minor: bigint; now: Date }

/** Keeps all but the first places of a job back. */
export const insertLaunch = async (tx: Transaction, l: NewLaunch): Promise<void> => {
  await sql`update job set first_places = ${l.first_places} where id = ${l.job_id}`.execute(tx)
  await sql`
    insert into launch (job_id, first_places, hourly_floor_minor, waits_for, started_at)
    values (${l.job_id}, ${l.first_places}, ${l.hourly_floor_minor}, array['first_answers'],
      ${l.now})`.execute(tx)
}

/**
 * Lets the rest be given out from now on; nothing when something keeps it, somebody was first, or the job
 * is not open. Says up to which place they were out, and what of the last task they began was not.
 */
export const endFirstStep = async (tx: Transaction, job_id: Uuid): Promise<number | undefined> =>
  (
    await sql<{ first_places: number }>`
      with ready as (
        select j.id, l.first_places from job j join launch l on l.job_id = j.id
        where j.id = ${job_id} and j.first_places is not null and j.status = 'open'
          and cardinality(${waitsFor}) = 0
        for no key update of j)
      update job set first_places = null from ready where job.id = ready.id
      returning ready.first_places`.execute(tx)
  ).rows[0]?.first_places

/** The places of the task that the first step began and did not finish. */
export const openRestOfTask = (tx: Transaction, job_id: Uuid, first_places: number) =>
  sql`
    insert into place (task_id, number, job_id, ordinal)
    select t.id, n, t.job_id, t.ordinal
    from job j join task t on t.job_id = j.id and t.ordinal
        = (${first_places}::int - 1) / coalesce(j.overlap_min, j.overlap) + 1
      cross join generate_series(1, coalesce(j.overlap_min, j.overlap)) n
    where j.id = ${job_id} and t.ordinal < j.next_ordinal and t.status = 'open'
      and (t.ordinal - 1) * coalesce(j.overlap_min, j.overlap) + n > ${first_places}`.execute(tx)

export type LaunchRow = {
  first_places: number
  handed_in: number
  returned: number
  /** What keeps the rest now. */
  waits_for: LaunchReason[]
  /** What its requester was told last. */
  told: LaunchReason[]
  confirmed_at: Date | null
  over_at: Date | null
  /** At the working time that was measured: the least reward, rounded up to a whole minor unit. */
  least_reward_minor: bigint | null
}

export const findLaunch = async (tx: Transaction, job_id: Uuid): Promise<LaunchRow | undefined> =>
  (
    await sql<LaunchRow>`
      select l.first_places, ${handedIn} as handed_in, ${returned} as returned,
        ${waitsFor} as waits_for, l.waits_for as told, l.confirmed_at, l.over_at,
        ceil(l.hourly_floor_minor * ${measuredSeconds} / 3600.0)::bigint as least_reward_minor
      from launch l join job j on j.id = l.job_id where l.job_id = ${job_id}`.execute(tx)
  ).rows[0]

/** Somebody looked at the returns: what they say more clearly is part of what people read. */
export const confirmLaunch = (
  tx: Transaction,
  c: { job_id: Uuid; clarification: string; confirmed_by: string; now: Date },
) =>
  sql`
    with said as (
      update job set clarification = ${c.clarification} where id = ${c.job_id} returning id)
    update launch set confirmed_at = ${c.now}, confirmed_by = ${c.confirmed_by}
    from said where job_id = said.id`.execute(tx)

/** Keeps what the requester is told; with `over_at` nothing more is followed. */
export const noteLaunch = (
  tx: Transaction,
  n: { job_id: Uuid; waits_for: readonly LaunchReason[]; over_at: Date | null },
) =>
  sql`
    update launch set waits_for = ${n.waits_for}::text[], over_at = ${n.over_at}
    where job_id = ${n.job_id}`.execute(tx)

/** Launches of which there is something to tell or to do: their rest is out, or waits for something else. */
export const launchesDue = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select l.job_id from launch l join job j on j.id = l.job_id
      where l.over_at is null
        and (j.first_places is null or j.status in ('winding_down', 'closed')
          or (j.status = 'open' and ${waitsFor} <> l.waits_for))
      limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)
