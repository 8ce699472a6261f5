/** What publishing must know of the tasks; the tasks slice itself stands above this one. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** Whether an upload of this job is neither finished nor discarded. */
export const hasStagedUpload = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from upload where job_id = ${job_id} and status = 'staged'`.execute(tx)).rows
    .length > 0

/** Up to 100 task inputs spread evenly over the job, to estimate the working time from. */
export const sampleInputs = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ input: Record<string, unknown> }>`
      select t.input from job j
        join task t on t.job_id = j.id and t.ordinal <= j.task_count
      where j.id = ${job_id} and t.ordinal % greatest(1, j.task_count / 100) = 0
      order by t.ordinal limit 100`.execute(tx)
  ).rows.map(({ input }) => input)
