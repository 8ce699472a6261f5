/** What claiming asks the database: the places of a job, and the assignment in one of them. */
import { type RawBuilder, sql } from 'kysely'
import { gathered, goAlone } from '../../database/group/gather.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { sameHands } from '../standing/payee-queries.ts'
import type { JobToClaim } from './look-queries.ts'

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

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

type Taking = { claim: Claim; after: number }

export const takeNextOf = (tx: Transaction, { claim, after }: Taking) =>
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

/** The same for several: `take_places` picks for one after the other, so that no two get the same place. */
export const takeForMany = async (
  tx: Transaction,
  takings: readonly Taking[],
): Promise<boolean[]> => {
  const list = <K extends keyof Claim>(name: K) => takings.map(({ claim }) => claim[name])
  const { rows } = await sql<{ assignment_id: Uuid }>`
    with claimed as (
      insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
        terms_version, paid_elsewhere, content_flagged, claimed_at, expires_at, minimum_minor)
      select given.id, given.job_id, taken.task_id, taken.number, taken.ordinal, given.worker_id, 'active',
        given.terms_version, given.paid_elsewhere, given.content_flagged, given.claimed_at, given.expires_at,
        given.minimum_minor
      from take_places(${list('job_id')}::uuid[], ${list('worker_id')}::uuid[],
          ${takings.map(({ after }) => after)}::int[]) as taken
        join unnest(${list('id')}::uuid[], ${list('job_id')}::uuid[], ${list('worker_id')}::uuid[],
            ${list('terms_version')}::int[], ${list('paid_elsewhere')}::boolean[],
            ${list('content_flagged')}::boolean[], ${list('now')}::timestamptz[],
            ${list('expires_at')}::timestamptz[], ${list('minimum_minor')}::bigint[]) with ordinality
          as given (id, job_id, worker_id, terms_version, paid_elsewhere, content_flagged, claimed_at, expires_at,
            minimum_minor, at) on given.at = taken.at
      returning id, claimed_at)
    insert into assignment_history
      (assignment_id, event, from_status, to_status, caller, created_at)
    select claimed.id, 'claim', null, 'active', given.caller, claimed.claimed_at
    from claimed join unnest(${list('id')}::uuid[], ${list('caller')}::text[]) as given (id, caller)
      on given.id = claimed.id
    returning assignment_id`.execute(tx)
  const taken = new Set(rows.map(({ assignment_id }) => assignment_id))
  return takings.map(({ claim }) => taken.has(claim.id))
}

const taking = gathered<Taking, boolean>({
  one: takeNextOf,
  many: takeForMany,
  changed: (taken) => taken,
})

/**
 * Takes the next place of a job whose task this worker never had, after `after` in the job’s order.
 * Places that others are taking at this moment are passed over, so claims never queue on each other.
 */
export const takeNextPlace = (tx: Transaction, claim: Claim, after: number): Promise<boolean> => {
  // Several claims share no statement with these.
  if (claim.quota_keys !== null || claim.shown_task_id !== null) goAlone(tx)
  return taking(tx, { claim, after })
}

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
