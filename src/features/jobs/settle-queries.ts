/** What decides whether a job is over, and which jobs are due for a look. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { JobRow } from './queries.ts'

/** Whether anybody works on the job or waits for a decision. */
export const hasLiveWork = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select 1 from assignment
      where job_id = ${job_id} and status in ('active', 'submitted', 'changes_requested')
      limit 1`.execute(tx)
  ).rows.length > 0

/** Whether a place can still be taken, now or after the window moves on. */
export const hasOpenWork = async (tx: Transaction, job: JobRow): Promise<boolean> =>
  job.next_ordinal <= job.task_count ||
  (await sql`select 1 from place where job_id = ${job.id} limit 1`.execute(tx)).rows.length > 0

/** Tasks that will not be answered any more. */
export const cancelOpenTasks = (tx: Transaction, job_id: Uuid) =>
  sql`update task set status = 'cancelled' where job_id = ${job_id} and status = 'open'`.execute(tx)

/** Running jobs without live or open work. */
export const jobsToSettle = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j
      where j.status in ('open', 'paused', 'winding_down')
        and (j.status = 'winding_down' or (j.next_ordinal > j.task_count
          and not exists (select 1 from place p where p.job_id = j.id)))
        and not exists (
          select 1 from assignment a
          where a.job_id = j.id and a.status in ('active', 'submitted', 'changes_requested'))
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Jobs whose deadline has passed and that still give out places. */
export const jobsPastDeadline = async (
  tx: Transaction,
  now: Date,
  limit: number,
): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from job where status in ('open', 'paused') and deadline <= ${now}
      order by deadline limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
