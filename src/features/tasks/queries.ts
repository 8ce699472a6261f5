/** All SQL of the tasks slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { Copied, Named } from '../copies/addresses.ts'
import { forgetUnnamed, insertTaskCopies } from '../copies/queries.ts'

export type NewTask = {
  id: Uuid
  ordinal: number
  input: Record<string, unknown>
  file_ids: Uuid[]
  /** What must be copied before anybody is shown the task. */
  addresses: Named[]
}
export type TaskRow = {
  id: Uuid
  job_id: Uuid
  ordinal: number
  status: 'open' | 'done' | 'cancelled'
  /** Places opened for it, where they depend on certainty, and why it gets no more. */
  places: number | null
  certainty: 'reached' | 'budget_ended' | null
  input: Record<string, unknown>
  copied: Copied
  created_at: Date
}
export type UploadRow = {
  id: Uuid
  job_id: Uuid
  status: 'staged' | 'finished' | 'discarded'
  rows: number
  next_chunk: number
  requester_id: Uuid
}

/** Writes up to a chunk of tasks in one statement each for the tasks and their files. */
export const insertTasks = async (tx: Transaction, job_id: Uuid, tasks: NewTask[], now: Date) => {
  await sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select id, ${job_id}, ordinal, input::jsonb, ${now}
    from unnest(
      ${tasks.map(({ id }) => id)}::uuid[],
      ${tasks.map(({ ordinal }) => ordinal)}::int[],
      ${tasks.map(({ input }) => JSON.stringify(input))}::text[]) as t(id, ordinal, input)`.execute(
    tx,
  )
  const named = tasks.flatMap(({ id: task_id, addresses }) =>
    addresses.map((address) => ({ task_id, ...address })),
  )
  await insertTaskCopies(tx, job_id, named, now)
  const files = tasks.flatMap(({ id, file_ids }) => file_ids.map((file_id) => ({ id, file_id })))
  if (files.length === 0) return
  await sql`
    insert into task_file (task_id, file_id)
    select * from unnest(
      ${files.map(({ id }) => id)}::uuid[], ${files.map(({ file_id }) => file_id)}::uuid[])
    on conflict do nothing`.execute(tx)
}

/** Makes the next `count` staged tasks part of the job; the one flip of an upload. */
export const showTasks = async (tx: Transaction, job_id: Uuid, count: number): Promise<number> =>
  (
    await sql<{ task_count: number }>`
      update job set task_count = task_count + ${count} where id = ${job_id}
      returning task_count`.execute(tx)
  ).rows[0]?.task_count ?? 0

export const insertUpload = (tx: Transaction, id: Uuid, job_id: Uuid, now: Date) =>
  sql`insert into upload (id, job_id, status, created_at)
      values (${id}, ${job_id}, 'staged', ${now})`.execute(tx)

/** An upload of this requester (of anybody for the loops), kept from changing. */
export const lockUpload = async (tx: Transaction, id: Uuid, requester_id: Uuid | null) =>
  (
    await sql<UploadRow>`
      select u.*, j.requester_id from upload u join job j on j.id = u.job_id
      where u.id = ${id} and (${requester_id}::uuid is null or j.requester_id = ${requester_id})
      for update of u`.execute(tx)
  ).rows[0]

/** Notes a staged chunk; the chunks arrive in order, so the rows are numbered without gaps. */
export const addChunk = (tx: Transaction, id: Uuid, rows: number) =>
  sql`update upload set rows = rows + ${rows}, next_chunk = next_chunk + 1
      where id = ${id}`.execute(tx)

export const endUpload = (tx: Transaction, id: Uuid, status: 'finished' | 'discarded') =>
  sql`update upload set status = ${status} where id = ${id} and status = 'staged'`.execute(tx)

/** The tasks above the job’s count: what an upload staged. Far above are those that are only gold. */
const staged = (job_id: Uuid, upTo: number) => sql`
  select t.id from job j join task t on t.job_id = j.id and t.ordinal > j.task_count
    and t.ordinal <= ${upTo}::int
  where j.id = ${job_id}`

/**
 * Removes what an upload staged, and gold too where all of a draft goes; returns the files that nothing
 * else of the job names.
 */
export const deleteStaged = async (
  tx: Transaction,
  job_id: Uuid,
  { goldToo = false }: { goldToo?: boolean } = {},
): Promise<Uuid[]> => {
  const those = staged(job_id, goldToo ? 2 ** 31 - 1 : GOLD_LIMITS.first_ordinal)
  const { rows } = await sql<{ file_id: Uuid }>`
    select distinct file_id from task_file where task_id in (${those})`.execute(tx)
  await sql`delete from task where id in (${those})`.execute(tx)
  return [...rows.map(({ file_id }) => file_id), ...(await forgetUnnamed(tx, job_id))]
}

/** Ends the upload under way of a requester’s own job, if there is one. */
export const discardStagedOf = (tx: Transaction, job_id: Uuid, requester_id: Uuid) =>
  sql`
    update upload u set status = 'discarded' from job j
    where u.job_id = ${job_id} and u.status = 'staged' and j.id = u.job_id
      and j.requester_id = ${requester_id}`.execute(tx)

/** Makes a draft empty again; what it showed is then above its count. */
export const hideTasks = (tx: Transaction, job_id: Uuid) =>
  sql`
    update job set task_count = 0, gold_training = 0
    where id = ${job_id} and status = 'draft'`.execute(tx)

/** Uploads nobody finished in time. */
export const staleUploads = async (tx: Transaction, before: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from upload where status = 'staged' and created_at < ${before}
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** A job’s visible tasks after an ordinal. What a closed job left open counts as cancelled. */
export const selectTasks = async (
  tx: Transaction,
  { job_id, after, limit }: { job_id: Uuid; after: bigint; limit: number },
) =>
  (
    await sql<TaskRow>`
      select t.id, t.job_id, t.ordinal, t.input, (select copied from copied_for_task where task_id = t.id) as copied,
        t.created_at, t.places, t.certainty, case when j.status = 'closed' and t.status = 'open' then 'cancelled' else t.status end
          as status
      from job j join task t on t.job_id = j.id and t.ordinal <= j.task_count
      where j.id = ${job_id} and t.ordinal > ${after}::bigint
      order by t.ordinal limit ${limit}`.execute(tx)
  ).rows
