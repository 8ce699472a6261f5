/** When a requester means to publish the same work again; the schedules slice stands above this one. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** The next run of the schedule that made this job or repeats it; null when there is none. */
export const againAt = async (tx: Transaction, job_id: Uuid): Promise<Date | null> => {
  const { rows } = await sql<{ next_run_at: Date }>`
    select next_run_at from schedule
    where status = 'active' and repeat is not null and (job_id = ${job_id}
      or id = (select schedule_id from schedule_run where job_id = ${job_id} limit 1))
    order by next_run_at limit 1`.execute(tx)
  return rows[0]?.next_run_at ?? null
}
