/** SQL about what a preview shows. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Copied } from '../copies/addresses.ts'

/** What one task of a job brings, by its place; undefined when there is none. */
export const findTaskAt = async (tx: Transaction, job_id: Uuid, ordinal: number) =>
  (
    await sql<{ input: Record<string, unknown>; copied: Copied }>`
      select t.input, (select copied from copied_for_task where task_id = t.id) as copied from task t join job j on j.id = t.job_id and t.ordinal <= j.task_count
      where t.job_id = ${job_id} and t.ordinal = ${ordinal}`.execute(tx)
  ).rows[0]

export type ShownFile = { name: string; media_type: string; sha256: string }

/** A file that the form shows, or one of the job’s first tasks. */
export const findPreviewFile = async (
  tx: Transaction,
  { file_id, job_id, tasks }: { file_id: Uuid; job_id: Uuid; tasks: number },
) =>
  (
    await sql<ShownFile>`
      select f.name, f.media_type, f.sha256 from file f
      where f.id = ${file_id} and (
        exists (select from job_file jf where jf.job_id = ${job_id} and jf.file_id = f.id)
        or exists (
          select from file_copy c where c.job_id = ${job_id} and c.file_id = f.id and (c.in_form
            or exists (
              select from task_copy tc join task t on t.id = tc.task_id
              where tc.copy_id = c.id and t.ordinal <= ${tasks})))
        or exists (
          select from task t join task_file tf on tf.task_id = t.id and tf.file_id = f.id
          where t.job_id = ${job_id} and t.ordinal <= ${tasks}))`.execute(tx)
  ).rows[0]
