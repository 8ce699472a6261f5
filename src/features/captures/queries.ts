/** All SQL of the captures slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type CaptureRow = {
  id: Uuid
  assignment_id: Uuid
  worker_id: Uuid
  item: string
  name: string
  bytes: number
  sha256: string
  received: number
  taken_at: Date | null
  file_id: Uuid | null
  created_at: Date
  handed_in_at: Date | null
}

/** The work that something is sent for. */
export type HeldWork = {
  id: Uuid
  worker_id: Uuid
  job_id: Uuid
  requester_id: Uuid
  status: string
  expires_at: Date
  form: unknown
}

const held = sql`
  select a.id, a.worker_id, a.job_id, a.status, a.expires_at, j.requester_id, j.form
  from assignment a join job j on j.id = a.job_id`

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** A worker’s work; that of somebody else is not there. */
export const findHeld = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  one(await sql<HeldWork>`${held} where a.id = ${id} and a.worker_id = ${worker_id}`.execute(tx))

/** The same, kept from ending meanwhile; captures of one assignment begin one after the other. */
export const lockHeld = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  one(
    await sql<HeldWork>`
      ${held} where a.id = ${id} and a.worker_id = ${worker_id}
      for no key update of a`.execute(tx),
  )

export const findCapture = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  one(
    await sql<CaptureRow>`
      select * from capture where id = ${id} and worker_id = ${worker_id}`.execute(tx),
  )

/** The same, kept from changing until the transaction ends. */
export const lockCapture = async (tx: Transaction, id: Uuid, worker_id: Uuid) =>
  one(
    await sql<CaptureRow>`
      select * from capture where id = ${id} and worker_id = ${worker_id} for update`.execute(tx),
  )

/** The capture of these bytes for this item, if it was begun. */
export const findSame = async (
  tx: Transaction,
  { assignment_id, item, sha256 }: Pick<CaptureRow, 'assignment_id' | 'item' | 'sha256'>,
) =>
  one(
    await sql<CaptureRow>`
      select * from capture
      where assignment_id = ${assignment_id} and item = ${item} and sha256 = ${sha256}`.execute(tx),
  )

export const countCaptures = async (tx: Transaction, assignment_id: Uuid): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from capture where assignment_id = ${assignment_id}`.execute(tx)
  ).rows[0]?.count ?? 0

type NewCapture = Omit<CaptureRow, 'received' | 'file_id' | 'handed_in_at'>

export const insertCapture = async (tx: Transaction, c: NewCapture) =>
  one(
    await sql<CaptureRow>`
      insert into capture (id, assignment_id, worker_id, item, name, bytes, sha256, taken_at,
        created_at, touched_at)
      values (${c.id}, ${c.assignment_id}, ${c.worker_id}, ${c.item}, ${c.name}, ${c.bytes},
        ${c.sha256}, ${c.taken_at}, ${c.created_at}, ${c.created_at})
      returning *`.execute(tx),
  )

/** Adds a piece at the end of what is there. */
export const addChunk = async (
  tx: Transaction,
  id: Uuid,
  { at, end, bytes, now }: { at: number; end: number; bytes: Buffer; now: Date },
) => {
  await sql`
    insert into capture_chunk (capture_id, starts_at, bytes)
    values (${id}, ${at}, ${bytes})`.execute(tx)
  return one(
    await sql<CaptureRow>`
      update capture set received = ${end}, touched_at = ${now}
      where id = ${id} returning *`.execute(tx),
  )
}

/** The pieces in their order. */
export const chunksOf = async (tx: Transaction, id: Uuid): Promise<Buffer[]> =>
  (
    await sql<{ bytes: Buffer }>`
      select bytes from capture_chunk where capture_id = ${id} order by starts_at`.execute(tx)
  ).rows.map(({ bytes }) => bytes)

/** The pieces have become a file. */
export const setFile = async (tx: Transaction, id: Uuid, file_id: Uuid, now: Date) => {
  await sql`delete from capture_chunk where capture_id = ${id}`.execute(tx)
  await sql`update file set captured = true, shown = true where id = ${file_id}`.execute(tx)
  return one(
    await sql<CaptureRow>`
      update capture set file_id = ${file_id}, touched_at = ${now}
      where id = ${id} returning *`.execute(tx),
  )
}

/** Removes captures that were not handed in, and the files only they named; how many went. */
export const removeCaptures = async (tx: Transaction, ids: readonly Uuid[]): Promise<number> => {
  const { rows } = await sql<{ file_id: Uuid | null }>`
    delete from capture where id = any(${[...ids]}::uuid[]) and handed_in_at is null
    returning file_id`.execute(tx)
  const files = rows.flatMap(({ file_id }) => file_id ?? [])
  await sql`
    delete from file f where id = any(${files}::uuid[]) and captured
      and not exists (select 1 from task_file where file_id = f.id)
      and not exists (select 1 from job_file where file_id = f.id)`.execute(tx)
  return rows.length
}

/** What was sent for this assignment and is stored. */
export const storedFor = async (tx: Transaction, assignment_id: Uuid) =>
  (
    await sql<{ item: string; file_id: Uuid; taken_at: Date | null }>`
      select item, file_id, taken_at from capture
      where assignment_id = ${assignment_id} and file_id is not null`.execute(tx)
  ).rows

/** From now on these files belong to the answer. */
export const handIn = (tx: Transaction, file_ids: readonly Uuid[], now: Date) =>
  sql`
    update capture set handed_in_at = ${now}
    where file_id = any(${[...file_ids]}::uuid[]) and handed_in_at is null`.execute(tx)
