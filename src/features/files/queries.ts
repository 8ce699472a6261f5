/** All SQL of the files slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { MEDIA_TYPES, StoredType } from './contract.ts'

/** What is stored of one file. */
export type StoredContent = {
  media_type: StoredType
  bytes: number
  sha256: string
  source_sha256: string | null
  width: number | null
  height: number | null
  preview_sha256: string | null
  preview_bytes: number
  preview_type: string | null
}
export type FileRow = StoredContent & {
  id: Uuid
  requester_id: Uuid
  name: string
  sent_at: Date
  created_at: Date
}

/**
 * Writes a file, or gives the one whose sent bytes were the same and notes that they came again. The
 * bytes’ rows are there already, but in a dry run.
 */
export const insertFile = async (tx: Transaction, f: FileRow): Promise<FileRow> => {
  await sql`
    insert into stored_bytes (sha256, bytes)
    select * from unnest(${[f.sha256, f.preview_sha256]}::text[], ${[f.bytes, f.preview_bytes]}::int[])
      as s(sha256, bytes) where sha256 is not null
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<FileRow>`
    insert into file (id, requester_id, name, media_type, bytes, sha256, source_sha256, width,
      height, preview_sha256, preview_bytes, preview_type, sent_at, created_at)
    values (${f.id}, ${f.requester_id}, ${f.name}, ${f.media_type}, ${f.bytes}, ${f.sha256},
      ${f.source_sha256}, ${f.width}, ${f.height}, ${f.preview_sha256}, ${f.preview_bytes},
      ${f.preview_type}, ${f.sent_at}, ${f.created_at})
    on conflict (requester_id, source_sha256) do update set sent_at = excluded.sent_at
    returning *`.execute(tx)
  return rows[0] ?? f
}

/** What the requester stores, in bytes. */
export const storedBy = async (tx: Transaction, requester_id: Uuid): Promise<bigint> =>
  (
    await sql<{ bytes: bigint }>`
      select bytes from requester_storage where requester_id = ${requester_id}`.execute(tx)
  ).rows[0]?.bytes ?? 0n

/**
 * What a worker sent for an answer is its requester’s with that answer: once handed in, and not when it was
 * rejected (charter R29).
 */
const withinReach = sql`
  (not file.captured or exists (
    select 1 from capture c join assignment a on a.id = c.assignment_id
    where c.file_id = file.id and c.handed_in_at is not null
      and a.status in ('submitted', 'changes_requested', 'rejection_proposed', 'approved')))`

export const findOwnFile = async (tx: Transaction, id: Uuid, requester_id: Uuid) =>
  (
    await sql<FileRow>`
      select * from file
      where id = ${id} and requester_id = ${requester_id} and ${withinReach}`.execute(tx)
  ).rows[0]

/** The requester’s file that was sent as these bytes. */
export const findFileSentAs = async (tx: Transaction, requester_id: Uuid, source_sha256: string) =>
  (
    await sql<FileRow & { media_type: (typeof MEDIA_TYPES)[number] }>`
      select * from file
      where requester_id = ${requester_id} and source_sha256 = ${source_sha256}`.execute(tx)
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
        where requester_id = ${requester_id} and id = any(${file_ids}::uuid[])
          and ${withinReach}`.execute(tx)
    ).rows.map(({ id }) => id),
  )

type Listing = {
  requester_id: Uuid
  before: Uuid | null
  limit: number
  source_sha256: string[] | null
  /** Files that nothing shows count only when they were sent after this. */
  kept_from: Date
}

/** A requester’s own files, newest first; with hashes, those that are sure to stay. Answers are not among them. */
export const selectFiles = async (tx: Transaction, l: Listing): Promise<FileRow[]> =>
  (
    await sql<FileRow>`
      select * from file
      where requester_id = ${l.requester_id} and not captured and (${l.before}::uuid is null or id < ${l.before})
        and (${l.source_sha256}::text[] is null or
          (source_sha256 = any(${l.source_sha256}::text[])
            and (shown or sent_at > ${l.kept_from})))
      order by id desc limit ${l.limit}`.execute(tx)
  ).rows

/** Whoever gave the work back, or let it lapse, sees no more of it. */
const sees = sql`a.status not in ('returned', 'expired')`

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
          select 1 from file_copy c join task_copy tc on tc.copy_id = c.id
            join assignment a on a.task_id = tc.task_id
          where c.file_id = f.id and a.worker_id = ${worker_id} and ${sees})
        or exists (
          select 1 from job_file jf join assignment a on a.job_id = jf.job_id
          where jf.file_id = f.id and a.worker_id = ${worker_id} and ${sees})
        or exists (
          select 1 from capture c where c.file_id = f.id and c.worker_id = ${worker_id})
        or exists (
          select 1 from qualification_file qf
            join qualification_attempt t on t.qualification_id = qf.qualification_id
          where qf.file_id = f.id and t.worker_id = ${worker_id} and t.status <> 'lapsed'))`.execute(
      tx,
    )
  ).rows[0]

/** A file kept from being named meanwhile; of anybody for the loops. */
export const lockFile = async (tx: Transaction, id: Uuid, requester_id: Uuid | null) =>
  (
    await sql<FileRow>`
      select * from file
      where id = ${id} and (${requester_id}::uuid is null or requester_id = ${requester_id})
      for update`.execute(tx)
  ).rows[0]

/** Removes a file unless a task or a form names it; whether it went. */
export const deleteUnnamed = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (
    await sql`
      delete from file f where id = ${id}
        and not exists (select 1 from task_file where file_id = f.id)
        and not exists (select 1 from job_file where file_id = f.id)
        and not exists (select 1 from qualification_file where file_id = f.id)
        and not exists (select 1 from file_copy where file_id = f.id)
        and not exists (select 1 from capture where file_id = f.id)
      returning id`.execute(tx)
  ).rows.length > 0

/** Files that nothing showed and that were last sent before `before`. */
export const unusedFiles = async (tx: Transaction, before: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from file where not shown and sent_at < ${before}
      order by sent_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Files that nothing names any more begin the time after which they go. */
export const noteUnshown = (tx: Transaction, file_ids: Uuid[], now: Date) =>
  sql`
    update file f set shown = false, sent_at = ${now}
    where id = any(${file_ids}::uuid[])
      and not exists (select 1 from task_file where file_id = f.id)
      and not exists (select 1 from job_file where file_id = f.id)
      and not exists (select 1 from capture where file_id = f.id)
      and not exists (select 1 from file_copy where file_id = f.id)`.execute(tx)
