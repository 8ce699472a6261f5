/** SQL of answers that a gate sets aside, and of their way back. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** An answer of somebody under a gate. */
export type AnswerUnderGate = {
  id: Uuid
  task_id: Uuid
  job_id: Uuid
  ordinal: number
  place_number: number
  set_aside: 'replaced' | 'flagged' | 'restored' | null
  place_reopened: boolean
}

/**
 * What somebody handed in since a time and nobody rejects, not set aside yet; locked, so that whoever
 * decides over it waits. Checks are no answers.
 */
export const lockAnswersSince = async (
  tx: Transaction,
  {
    job_id,
    worker_id,
    since,
    limit,
  }: { job_id: Uuid; worker_id: Uuid; since: Date | null; limit: number },
) =>
  (
    await sql<AnswerUnderGate>`
      select id, task_id, job_id, ordinal, place_number, set_aside, place_reopened from assignment
      where job_id = ${job_id} and worker_id = ${worker_id} and not is_gold
        and status in ('submitted', 'changes_requested', 'approved')
        and (set_aside is null or set_aside = 'restored')
        and (${since}::timestamptz is null or first_submitted_at >= ${since}::timestamptz)
      order by id limit ${limit} for no key update`.execute(tx)
  ).rows

/**
 * What was set aside and would not be any more, as the checks count now; locked. The gate is asked for the
 * moment in which it was done.
 */
export const lockWronglySetAside = async (
  tx: Transaction,
  job: { id: Uuid; gate_percent: number | null; gate_over: number | null },
  worker_id: Uuid,
  limit: number,
) =>
  (
    await sql<AnswerUnderGate>`
      select a.id, a.task_id, a.job_id, a.ordinal, a.place_number, a.set_aside, a.place_reopened
      from assignment a
      where a.job_id = ${job.id} and a.worker_id = ${worker_id}
        and a.set_aside in ('replaced', 'flagged')
        and (select state from gate_for(a.job_id, a.worker_id, ${job.gate_percent}::int,
          ${job.gate_over}::int, a.set_aside_at)) <> 'under'
      order by a.id limit ${limit} for no key update of a`.execute(tx)
  ).rows

/** `reopened`: its place is somebody else’s now. */
export const setAside = (
  tx: Transaction,
  id: Uuid,
  {
    how,
    reopened,
    now,
  }: { how: 'replaced' | 'flagged' | 'restored' | null; reopened: boolean; now: Date },
) =>
  sql`
    update assignment set set_aside = ${how}::text, place_reopened = ${reopened},
      set_aside_at = case when ${how}::text is null then null else ${now}::timestamptz end
    where id = ${id}`.execute(tx)

/** A task with a place that is free again is not done. */
export const openTaskAgain = (tx: Transaction, task_id: Uuid) =>
  sql`update task set status = 'open' where id = ${task_id} and status = 'done'`.execute(tx)
