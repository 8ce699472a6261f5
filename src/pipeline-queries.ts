/** The pipeline's own SQL: idempotency rows and audit events. */
import { sql } from 'kysely'
import type { Transaction } from './database/pool.ts'
import type { EventNote } from './features/handle.ts'
import type { Uuid } from './kernel/id.ts'

type StoredResponse = {
  operation: string
  request_sha256: Buffer
  response: Record<string, unknown> | null
  /** The event of the call that took the key. */
  event_id: Uuid | null
}

/**
 * Takes the key for the call with this event, or returns what its first holder stored: the answer’s
 * `event_id` tells which. A concurrent holder is waited for: the unique index blocks until it commits
 * or rolls back. One statement, so that what follows may be sent behind it and may even fail.
 */
export const claimKey = async (
  tx: Transaction,
  claim: {
    caller: string
    key: string
    operation: string
    request_sha256: Buffer
    event_id: Uuid
    now: Date
  },
): Promise<StoredResponse> => {
  const { rows } = await sql<StoredResponse>`
    insert into idempotency (caller, key, operation, request_sha256, event_id, created_at)
    values (${claim.caller}, ${claim.key}, ${claim.operation}, ${claim.request_sha256},
      ${claim.event_id}, ${claim.now})
    -- Changes nothing, but only so is the standing row returned.
    on conflict (caller, key) do update set key = idempotency.key
    returning operation, request_sha256, response, event_id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('the key was neither taken nor found')
  return row
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
  /** What programs know it by; null when only an audit asks for it. */
  type: string | null
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
      (id, operation, type, caller, request_id, created_at, subject, job_id, requester_id, worker_id)
    values
      (${event.id}, ${event.operation}, ${event.type}, ${event.caller}, ${event.request_id},
       ${event.at}, ${note.subject ?? null}, ${note.job_id ?? null}, ${note.requester_id ?? null},
       ${note.worker_id ?? null})`.execute(tx)
}

/** Whether an event was written and committed. */
export const eventStands = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select 1 from event where id = ${id}`.execute(tx)).rows.length > 0
