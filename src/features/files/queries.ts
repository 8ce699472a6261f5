/** All SQL of the files slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { MEDIA_TYPES } from './contract.ts'

export type FileRow = {
  id: Uuid
  requester_id: Uuid
  name: string
  media_type: (typeof MEDIA_TYPES)[number]
  bytes: number
  sha256: string
  created_at: Date
}

export const insertFile = (tx: Transaction, f: FileRow) =>
  sql`
    insert into file (id, requester_id, name, media_type, bytes, sha256, created_at)
    values (${f.id}, ${f.requester_id}, ${f.name}, ${f.media_type}, ${f.bytes}, ${f.sha256},
      ${f.created_at})`.execute(tx)

export const findOwnFile = async (tx: Transaction, id: Uuid, requester_id: Uuid) =>
  (
    await sql<FileRow>`
      select * from file where id = ${id} and requester_id = ${requester_id}`.execute(tx)
  ).rows[0]

/** Which of these files belong to the requester. */
export const ownFiles = async (
  tx: Transaction,
  requester_id: Uuid,
  file_ids: Uuid[],
): Promise<Set<Uuid>> =>
  new Set(
    (
      await sql<{ id: Uuid }>`
        select id from file
        where requester_id = ${requester_id} and id = any(${file_ids}::uuid[])`.execute(tx)
    ).rows.map(({ id }) => id),
  )

/** Whoever gave the work back, or let it lapse, sees no more of it. */
const sees = sql`a.status in ('active', 'submitted', 'changes_requested', 'approved')`

/** A file that a worker sees because an assignment in hand, or handed in, shows it. */
export const findShownFile = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  (
    await sql<FileRow>`
      select f.* from file f
      where f.id = ${id} and (
        exists (
          select 1 from task_file tf join assignment a on a.task_id = tf.task_id
          where tf.file_id = f.id and a.worker_id = ${worker_id} and ${sees})
        or exists (
          select 1 from job_file jf join assignment a on a.job_id = jf.job_id
          where jf.file_id = f.id and a.worker_id = ${worker_id} and ${sees}))`.execute(tx)
  ).rows[0]
