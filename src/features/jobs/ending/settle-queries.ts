/** What decides whether a job is over, and which jobs are due for a look. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

/**
 * Nobody works on the job, waits for a decision or can still win a sum that its escrow keeps, and no
 * place can be taken any more. Always asked in one statement, which sees one moment: in two, a place
 * could become an assignment in between and be overlooked by both. The first place in order, which
 * the index gives; `not exists` may read those of all jobs instead.
 */
const over = sql`
  j.status in ('open', 'paused', 'winding_down')
  and (j.status = 'winding_down' or (j.next_ordinal > j.task_count
    and j.first_places is null and j.planned_tasks is null
    and (select 1 from place p where p.job_id = j.id order by p.ordinal limit 1) is null
    and (select 1 from kept_place k where k.job_id = j.id order by k.ordinal limit 1) is null
    and (j.overlap_min is null or (select o.reached + o.budget_ended >= j.task_count
      from job_overlap o where o.job_id = j.id))))
  and not exists (
    select 1 from assignment a
    where a.job_id = j.id and a.status in ('active', 'submitted', 'changes_requested',
      'rejection_proposed'))
  and not exists (
    select 1 from assignment a
    where a.job_id = j.id and a.status in ('rejected', 'appealed') and a.sum_kept)`

/** Whether nothing in the job can change any more. */
export const isOver = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from job j where j.id = ${job_id} and ${over}`.execute(tx)).rows.length > 0

/** Jobs in which nothing can change any more. */
export const jobsToSettle = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j where ${over} limit ${limit}`.execute(tx)
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

/** Drafts made before `horizon`. */
export const staleDrafts = async (tx: Transaction, horizon: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from job where status = 'draft' and created_at < ${horizon}
      order by created_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
