/** The pipeline's own SQL: idempotency rows and audit events. */
import { sql } from 'kysely'
import type { Transaction } from './database/pool.ts'
import type { EventNote } from './features/handle.ts'
import type { Uuid } from './kernel/id.ts'

type StoredResponse = {
  operation: string
  request_sha256: Buffer
  response: Record<string, unknown> | null
}

/**
 * Takes the key for this transaction, or returns what the first holder stored. A concurrent holder is
 * waited for: the unique index blocks until it commits or rolls back.
 */
export const claimKey = async (
  tx: Transaction,
  caller: string,
  key: string,
  operation: string,
  hash: Buffer,
  now: Date,
): Promise<StoredResponse | undefined> => {
  const claimed = await sql`
    insert into idempotency (caller, key, operation, request_sha256, created_at)
    values (${caller}, ${key}, ${operation}, ${hash}, ${now})
    on conflict do nothing returning 1`.execute(tx)
  if (claimed.rows.length > 0) return undefined
  const stored = await sql<StoredResponse>`
    select operation, request_sha256, response from idempotency
    where caller = ${caller} and key = ${key}`.execute(tx)
  return stored.rows[0]
}

/** Keeps the answer for whoever repeats the request; null for answers that hold a secret. */
export const storeResponse = async (
  tx: Transaction,
  caller: string,
  key: string,
  response: Record<string, unknown> | null,
): Promise<void> => {
  await sql`
    update idempotency set response = ${response === null ? null : JSON.stringify(response)}::jsonb
    where caller = ${caller} and key = ${key}`.execute(tx)
}

type NewEvent = {
  id: Uuid
  operation: string
  caller: string
  request_id: string
  at: Date
  note: EventNote
}

/** Writes the audit event of one operation. */
export const insertEvent = async (tx: Transaction, event: NewEvent): Promise<void> => {
  const { note } = event
  await sql`
    insert into event
      (id, operation, caller, request_id, created_at, subject, job_id, requester_id, worker_id)
    values
      (${event.id}, ${event.operation}, ${event.caller}, ${event.request_id}, ${event.at},
       ${note.subject ?? null}, ${note.job_id ?? null}, ${note.requester_id ?? null},
       ${note.worker_id ?? null})`.execute(tx)
}

/** Whether an event was written and committed. */
export const eventStands = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select 1 from event where id = ${id}`.execute(tx)).rows.length > 0
