/** The pipeline's own SQL: idempotency rows and audit events. */
import { sql } from 'kysely'
import { ALONE, gathered } from './database/group/gather.ts'
import { insertion } from './database/insertion.ts'
import type { Transaction } from './database/pool.ts'
import { together, type Write } from './database/together.ts'
import type { EventNote } from './features/handle.ts'
import type { Uuid } from './kernel/id.ts'

type StoredResponse = {
  operation: string
  request_sha256: Buffer
  response: Record<string, unknown> | null
}

/** A key and whose it is. */
export type KeyOf = { caller: string; key: string }

const keepOne = async (
  tx: Transaction,
  { caller, key }: KeyOf,
): Promise<StoredResponse | undefined> => {
  const [, { rows }] = await together(
    sql`select pg_advisory_xact_lock(hashtextextended(${key}, hashtext(${caller})))`.execute(tx),
    sql<StoredResponse>`
      select operation, request_sha256, response from idempotency
      where caller = ${caller} and key = ${key}`.execute(tx),
  )
  return rows[0]
}

/** The same for several: who would have to wait, or was answered before, goes alone. */
export const keepMany = async (
  tx: Transaction,
  wanted: readonly KeyOf[],
): Promise<(typeof ALONE | undefined)[]> => {
  const callers = wanted.map(({ caller }) => caller)
  const keys = wanted.map(({ key }) => key)
  const [{ rows: kept }, { rows: stored }] = await together(
    sql<{ at: number; kept: boolean }>`
      select at::int, pg_try_advisory_xact_lock(hashtextextended(key, hashtext(caller))) as kept
      from unnest(${callers}::text[], ${keys}::text[]) with ordinality as w (caller, key, at)`.execute(
      tx,
    ),
    sql<{ at: number }>`
      select w.at::int from unnest(${callers}::text[], ${keys}::text[]) with ordinality as w (caller, key, at)
        join idempotency i on i.caller = w.caller and i.key = w.key`.execute(tx),
  )
  const alone = new Set(stored.map(({ at }) => at))
  for (const one of kept) if (!one.kept) alone.add(one.at)
  return wanted.map((_, index) => (alone.has(index + 1) ? ALONE : undefined))
}

/**
 * Keeps the key for this transaction and returns what was stored under it, or nothing when it is new.
 * Whoever else has the key at this moment is waited for; what follows may be sent behind it.
 * Two statements, for only a second one sees what was committed while the first one waited.
 */
export const keepKey = gathered<KeyOf, StoredResponse | undefined>({
  one: keepOne,
  many: keepMany,
  reads: true,
})

type Answered = {
  caller: string
  key: string
  operation: string
  request_sha256: Buffer
  event_id: Uuid
  at: Date
  response: Record<string, unknown> | null
}

const answered = insertion('idempotency', {
  ...{ caller: 'text', key: 'text', operation: 'text', request_sha256: 'bytea' },
  ...{ event_id: 'uuid', created_at: 'timestamptz', response: 'jsonb' },
})

/** Keeps the answer for whoever repeats the request; null for answers that hold a secret. */
export const storeResponse = ({ at, response, ...call }: Answered): Write =>
  answered({
    ...call,
    created_at: at,
    response: response === null ? null : JSON.stringify(response),
  })

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

const event = insertion('event', {
  ...{ id: 'uuid', operation: 'text', type: 'text', caller: 'text', request_id: 'text' },
  ...{ created_at: 'timestamptz', subject: 'text', job_id: 'uuid', requester_id: 'uuid' },
  worker_id: 'uuid',
})

/** The audit event of one operation. */
export const insertEvent = ({ note, at, ...call }: NewEvent): Write =>
  event({
    ...call,
    created_at: at,
    subject: note.subject ?? null,
    job_id: note.job_id ?? null,
    requester_id: note.requester_id ?? null,
    worker_id: note.worker_id ?? null,
  })

/** Whether an event was written and committed. */
export const eventStands = async (tx: Transaction, id: Uuid): Promise<boolean> =>
  (await sql`select 1 from event where id = ${id}`.execute(tx)).rows.length > 0
