/** What claiming asks the database: the places of a job, and what the worker had before. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import { together } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'
import { type KeptLook, keptColumns } from '../alerts/kept-queries.ts'
import { type ContentTies, contentTiesOf } from '../content/queries.ts'
import { type GoldLook, goldColumnsOf, goldJoins } from '../gates/gate-queries.ts'
import type { JobRow } from '../jobs/queries.ts'
import { type StandingRow, standingColumns } from '../standing/gate-queries.ts'
import type { Ties } from '../standing/pass-gate.ts'
import { sameHands } from '../standing/payee-queries.ts'
import { isCovered, isScreenedOut, supplementOf, tiesOf } from '../work/queries.ts'

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** As much of a job as decides over a claim. */
export type JobToClaim = Ties &
  KeptLook &
  ContentTies &
  GoldLook & {
    id: Uuid
    status: JobRow['status']
    published_at: Date | null
    deadline: Date | null
    terms_version: number
    lease_seconds: number
    overlap: number
    task_count: number
    next_ordinal: number
    first_places: number | null
    has_audience: boolean
    paid_elsewhere: boolean
    first_until: Date | null
    content_flagged: boolean
    /** An answer of this worker ended work on the job: they are not asked again. */
    screened_out: boolean
    reward_minor: bigint
    /** Added to the reward for this worker, and whether the reserve reaches (charter R13). */
    supplement_minor: bigint
    covered: boolean
  }

/**
 * The job, how the worker stands, and the last task of this job, in its order, that the worker had; 0 when
 * there was none. One worker’s claims, and decisions about them, follow each other from here on.
 */
export const lookBeforeClaim = async (
  tx: Transaction,
  { worker_id, job_id, now }: { worker_id: Uuid; job_id: Uuid; now: Date },
) => {
  const { own, blocked, apart } = tiesOf(worker_id)
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  const [, { rows }] = await together(
    sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx),
    sql<JobToClaim & StandingRow & { last: number }>`
      select j.id, j.status, j.published_at, j.deadline, j.terms_version, j.lease_seconds, j.overlap,
        j.task_count, j.next_ordinal, j.first_places, j.has_audience, j.paid_elsewhere, j.first_until,
        j.reward_minor, ${supplementOf(worker_id, now)} as supplement_minor,
        ${isCovered(worker_id, now)} as covered,
        cardinality(j.content_flags) > 0 as content_flagged, ${unagreed} as unagreed,
        ${time_used} as time_used, ${reported} as reported, ${own} as own, ${blocked} as blocked, ${apart} as apart,
        ${isScreenedOut(worker_id)} as screened_out, ${standingColumns(worker_id)},
        ${goldColumnsOf}, ${keptColumns(worker_id)},
        (select coalesce(max(ordinal), 0)::int from assignment
         where worker_id = ${worker_id} and job_id = j.id and ordinal <= j.task_count) as last
      from job j ${goldJoins(worker_id, now)} where j.id = ${job_id}`.execute(tx),
  )
  return rows[0]
}

/** An assignment to be, but for the place it will hold. */
export type Claim = {
  id: Uuid
  job_id: Uuid
  worker_id: Uuid
  terms_version: number
  paid_elsewhere: boolean
  /** Whether its time counts as flagged work (charter R38). */
  content_flagged: boolean
  /** The groups of a quota that the place is counted in; null where there is none. */
  quota_keys: string[] | null
  /** What the worker is told instead of the task’s id; null in jobs without gold. */
  shown_task_id: Uuid | null
  /** Null where the reward is enough. */
  minimum_minor: bigint | null
  now: Date
  expires_at: Date
  caller: string
}

/**
 * Takes the place that `wanted` picks and locks, and makes the assignment with its first line of
 * history; false when there is none to take. Materialized, so that it is picked once: joined as it
 * stands it is picked anew for every row it is compared with, and each time another place goes.
 */
const take = (tx: Transaction, c: Claim, wanted: RawBuilder<unknown>): Promise<boolean> =>
  hold(
    tx,
    c,
    sql`
      picked as materialized (${wanted} limit 1 for update skip locked),
      taken as (
        delete from place using picked
        where place.task_id = picked.task_id and place.number = picked.number
        returning place.task_id, place.number, place.ordinal)`,
  )

/** Makes the assignment of the place that `taking` took, as `taken`. */
const hold = async (tx: Transaction, c: Claim, taking: RawBuilder<unknown>): Promise<boolean> => {
  const { rows } = await sql`
    with ${taking},
      claimed as (
        insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
          terms_version, paid_elsewhere, content_flagged, quota_keys, claimed_at, expires_at,
          shown_task_id, minimum_minor)
        select ${c.id}::uuid, ${c.job_id}::uuid, task_id, number, ordinal, ${c.worker_id}::uuid,
          'active', ${c.terms_version}::int, ${c.paid_elsewhere}::boolean,
          ${c.content_flagged}::boolean, ${c.quota_keys}::text[],
          ${c.now}::timestamptz, ${c.expires_at}::timestamptz, ${c.shown_task_id}::uuid,
          ${c.minimum_minor}::bigint
        from taken
        returning id)
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    select id, 'claim', null, 'active', ${c.caller}, ${c.now} from claimed returning 1`.execute(tx)
  return rows.length > 0
}

/**
 * Takes the next place of a job whose task this worker never had, after `after` in the job’s order.
 * Places that others are taking at this moment are passed over, so claims never queue on each other.
 */
export const takeNextPlace = (tx: Transaction, claim: Claim, after: number) =>
  take(
    tx,
    claim,
    sql`
      select p.task_id, p.number from place p
      where p.job_id = ${claim.job_id} and p.ordinal > ${after}
        and not exists (select 1 from assignment a
                        where a.worker_id = any(${sameHands(claim.worker_id)}) and a.task_id = p.task_id)
      order by p.ordinal, p.number`,
  )

/** Takes the place that is kept for this worker; false when it is not any more. */
export const takeKeptPlace = (tx: Transaction, claim: Claim) =>
  hold(
    tx,
    claim,
    sql`
      taken as (
        delete from kept_place k
        where k.job_id = ${claim.job_id} and k.worker_id = ${claim.worker_id}
          and not exists (select 1 from assignment a
                          where a.worker_id = any(${sameHands(claim.worker_id)}) and a.task_id = k.task_id)
        returning k.task_id, k.number, k.ordinal)`,
  )

/** Takes a place of one task; also for a worker who returned it or ran out of time before. */
export const takePlaceOf = (tx: Transaction, claim: Claim, task_id: Uuid) =>
  take(
    tx,
    claim,
    sql`
      select task_id, number from place
      where task_id = ${task_id} and job_id = ${claim.job_id} order by number`,
  )

/** Where a task stands in its job; nothing for tasks of other jobs and those still being uploaded. */
export const ordinalOf = async (
  tx: Transaction,
  job: Pick<JobToClaim, 'id' | 'task_count'>,
  task_id: Uuid,
) =>
  one(
    await sql<{ ordinal: number }>`
      select ordinal from task
      where id = ${task_id} and job_id = ${job.id} and ordinal <= ${job.task_count}`.execute(tx),
  )?.ordinal

/** A draft the worker left on the same task before is carried over. */
export const carryDraft = (tx: Transaction, id: Uuid) =>
  sql`
    insert into draft (assignment_id, answers, saved_at)
    select mine.id, d.answers, d.saved_at
    from assignment mine
      join assignment a on a.worker_id = mine.worker_id and a.task_id = mine.task_id
        and a.id <> mine.id
      join draft d on d.assignment_id = a.id
    where mine.id = ${id}
    order by d.saved_at desc limit 1
    on conflict do nothing`.execute(tx)

/** Promises so much of the job’s reserve to somebody who takes a place; false when it does not reach. */
export const promiseSupplement = async (tx: Transaction, job_id: Uuid, sum: bigint) =>
  (
    await sql`
      update job_reserve set promised_minor = promised_minor + ${sum}
      where job_id = ${job_id} and kind = 'floor' and promised_minor + ${sum} <= amount_minor
      returning 1`.execute(tx)
  ).rows.length > 0
