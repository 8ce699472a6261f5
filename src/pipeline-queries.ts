/** The pipeline's own SQL: idempotency rows and audit events. */
import { sql } from 'kysely'
import type { Transaction } from './database/pool.ts'
import { together, type Write } from './database/together.ts'
import type { EventNote } from './features/handle.ts'
import type { Uuid } from './kernel/id.ts'

type StoredResponse = {
  operation: string
  request_sha256: Buffer
  response: Record<string, unknown> | null
}

/**
 * Keeps the key for this transaction and returns what was stored under it, or nothing when it is new.
 * Whoever else has the key at this moment is waited for; what follows may be sent behind it.
 * Two statements, for only a second one sees what was committed while the first one waited.
 */
export const keepKey = async (
  tx: Transaction,
  caller: string,
  key: string,
): Promise<StoredResponse | undefined> => {
  const [, { rows }] = await together(
    sql`select pg_advisory_xact_lock(hashtextextended(${key}, hashtext(${caller})))`.execute(tx),
    sql<StoredResponse>`
      select operation, request_sha256, response from idempotency
      where caller = ${caller} and key = ${key}`.execute(tx),
  )
  return rows[0]
}

type Answered = {
  caller: string
  key: string
  operation: string
  request_sha256: Buffer
  event_id: Uuid
  at: Date
  response: Record<string, unknown> | null
}

/** Keeps the answer for whoever repeats the request; null for answers that hold a secret. */
export const storeResponse = ({ caller, key, response, ...call }: Answered): Write => sql`
  insert into idempotency
    (caller, key, operation, request_sha256, event_id, created_at, response)
  values (${caller}, ${key}, ${call.operation}, ${call.request_sha256}, ${call.event_id},
    ${call.at}, ${response === null ? null : JSON.stringify(response)}::jsonb)`

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

/** The audit event of one operation. */
export const insertEvent = ({ note, ...event }: NewEvent): Write => sql`
  insert into event
    (id, operation, type, caller, request_id, created_at, subject, job_id, requester_id, worker_id)
  values
    (${event.id}, ${event.operation}, ${event.type}, ${event.caller}, ${event.request_id},
     ${event.at}, ${note.subject ?? null}, ${note.job_id ?? null}, ${note.requester_id ?? null},
     ${note.worker_id ?? null})`

/** Whether an event was written and committed. */
export const eventStands = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select 1 from event where id = ${id}`.execute(tx)).rows.length > 0
