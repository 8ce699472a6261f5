/** What publishing must know of the tasks; the tasks slice itself stands above this one. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'

/** Whether an upload of this job is neither finished nor discarded. */
export const hasStagedUpload = async (tx: Transaction, job_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from upload where job_id = ${job_id} and status = 'staged'`.execute(tx)).rows
    .length > 0

/** Task inputs spread evenly over the job, to estimate the working time from. */
export const sampleInputs = async (tx: Transaction, job: { id: Uuid; task_count: number }) => {
  const count = Math.min(LIMITS.estimate_sample, job.task_count)
  const ordinals = Array.from(
    { length: count },
    (_, index) => 1 + Math.floor((index * job.task_count) / count),
  )
  const { rows } = await sql<{ input: Record<string, unknown> }>`
    select input from task
    where job_id = ${job.id} and ordinal = any(${ordinals}::int[])`.execute(tx)
  return rows.map(({ input }) => input)
}
