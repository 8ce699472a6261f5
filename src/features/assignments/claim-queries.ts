/** What claiming asks the database: the places of a job, and what the worker had before. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** Makes one worker’s claims follow each other; returns how many places the worker holds. */
export const lockWorkerAndCountHeld = async (tx: Transaction, worker_id: Uuid): Promise<number> => {
  await sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx)
  const held = await sql<{ count: number }>`
    select count(*)::int as count from assignment
    where worker_id = ${worker_id} and status in ('active', 'changes_requested')`.execute(tx)
  return held.rows[0]?.count ?? 0
}

export const worksForOwnRequester = async (tx: Transaction, worker_id: Uuid, job_id: Uuid) =>
  (
    await sql`
      select 1 from worker w join requester_member m on m.person_id = w.person_id
        join job j on j.requester_id = m.requester_id
      where w.id = ${worker_id} and j.id = ${job_id}`.execute(tx)
  ).rows.length > 0

export type TakenPlace = { task_id: Uuid; number: number; ordinal: number }

/**
 * Takes the place that `wanted` picks and locks, if any. Materialized, so that it is picked once: joined
 * as it stands it is picked anew for every row it is compared with, and each time another place goes.
 */
const take = async (
  tx: Transaction,
  wanted: RawBuilder<unknown>,
): Promise<TakenPlace | undefined> =>
  one(
    await sql<TakenPlace>`
      with picked as materialized (${wanted} limit 1 for update skip locked)
      delete from place using picked
      where place.task_id = picked.task_id and place.number = picked.number
      returning place.task_id, place.number, place.ordinal`.execute(tx),
  )

/**
 * Takes the next place of a job whose task this worker never had, after `after` in the job’s order.
 * Places that others are taking at this moment are passed over, so claims never queue on each other.
 */
export const takeNextPlace = (
  tx: Transaction,
  { job_id, worker_id, after }: { job_id: Uuid; worker_id: Uuid; after: number },
) =>
  take(
    tx,
    sql`
      select p.task_id, p.number from place p
      where p.job_id = ${job_id} and p.ordinal > ${after}
        and not exists (select 1 from assignment a
                        where a.worker_id = ${worker_id} and a.task_id = p.task_id)
      order by p.ordinal, p.number`,
  )

/** Takes a place of one task; also for a worker who returned it or ran out of time before. */
export const takePlaceOf = (tx: Transaction, job_id: Uuid, task_id: Uuid) =>
  take(
    tx,
    sql`
      select task_id, number from place
      where task_id = ${task_id} and job_id = ${job_id} order by number`,
  )

/** The last task of this job, in its order, that the worker had; 0 when there was none. */
export const lastOrdinal = async (tx: Transaction, worker_id: Uuid, job_id: Uuid) =>
  one(
    await sql<{ ordinal: number }>`
      select coalesce(max(ordinal), 0)::int as ordinal from assignment
      where worker_id = ${worker_id} and job_id = ${job_id}`.execute(tx),
  )?.ordinal ?? 0

/** Where a task stands in its job; nothing for tasks of other jobs and those still being uploaded. */
export const ordinalOf = async (
  tx: Transaction,
  job: { id: Uuid; task_count: number },
  task_id: Uuid,
) =>
  one(
    await sql<{ ordinal: number }>`
      select ordinal from task
      where id = ${task_id} and job_id = ${job.id} and ordinal <= ${job.task_count}`.execute(tx),
  )?.ordinal

/** Whether the worker has, or had and answered, this task. */
export const hasHadTask = async (tx: Transaction, worker_id: Uuid, task_id: Uuid) =>
  (
    await sql`
      select 1 from assignment where worker_id = ${worker_id} and task_id = ${task_id}
        and status not in ('returned', 'expired')`.execute(tx)
  ).rows.length > 0

export const insertAssignment = (
  tx: Transaction,
  a: {
    id: Uuid
    job_id: Uuid
    place: TakenPlace
    worker_id: Uuid
    terms_version: number
    now: Date
    expires_at: Date
  },
) =>
  sql`
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at)
    values (${a.id}, ${a.job_id}, ${a.place.task_id}, ${a.place.number}, ${a.place.ordinal},
      ${a.worker_id}, 'active', ${a.terms_version}, ${a.now}, ${a.expires_at})`.execute(tx)

/** A draft the worker left on the same task before is carried over. */
export const carryDraft = (tx: Transaction, id: Uuid, worker_id: Uuid, task_id: Uuid) =>
  sql`
    insert into draft (assignment_id, answers, saved_at)
    select ${id}, d.answers, d.saved_at
    from assignment a join draft d on d.assignment_id = a.id
    where a.worker_id = ${worker_id} and a.task_id = ${task_id} and a.id <> ${id}
    order by d.saved_at desc limit 1
    on conflict do nothing`.execute(tx)
