/** All SQL of the events slice. The order of events is told in migrations/0004_events.sql. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../database/pool.ts'
import type { EventOrder } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { EventType } from './event-schemas.ts'

export type EventRow = EventOrder & {
  id: Uuid
  type: EventType | null
  operation: string
  caller: string
  job_id: Uuid | null
  subject: string | null
  request_id: string
  created_at: Date
}

/** Whose events: those of one requester, of one worker, or everybody's. */
export type EventReader = { requester_id: Uuid } | { worker_id: Uuid } | 'everybody'

const whose = (reader: EventReader) => {
  if (reader === 'everybody') return sql`true`
  return 'requester_id' in reader
    ? sql`requester_id = ${reader.requester_id}`
    : sql`worker_id = ${reader.worker_id}`
}

const columns = sql`
  id, type, operation, caller, job_id, subject, request_id, created_at, horizon, position`

const ofTypes = (types: readonly string[] | undefined) =>
  types === undefined ? sql`true` : sql`type = any(${types}::text[])`

type Page = { reader: EventReader; types?: readonly string[] | undefined; limit: number }

/** Everything, newest first, before `before`. Includes what was committed a moment ago. */
export const selectAudit = async (
  tx: Database,
  { reader, types, limit, before }: Page & { before: EventOrder | null },
): Promise<EventRow[]> => {
  const { rows } = await sql<EventRow>`
    select ${columns} from event
    where ${whose(reader)} and ${ofTypes(types)}
      and (${before?.horizon ?? null}::bigint is null or
           (horizon, position) < (${before?.horizon ?? null}::bigint, ${before?.position ?? null}::bigint))
    order by horizon desc, position desc limit ${limit}`.execute(tx)
  return rows
}

/** Typed events after `after`, oldest first; only such as no later commit can come before. */
export const selectSettled = async (
  tx: Database,
  { reader, types, limit, after }: Page & { after: EventOrder },
): Promise<EventRow[]> => {
  const { rows } = await sql<EventRow>`
    select ${columns} from event
    where ${whose(reader)} and ${ofTypes(types)} and type is not null
      and (horizon, position) > (${after.horizon}::bigint, ${after.position}::bigint)
      and horizon < event_settled_before()
    order by horizon, position limit ${limit}`.execute(tx)
  return rows
}

/** An event of this reader, and whether all before it are known. */
export const findEvent = async (
  tx: Database,
  reader: EventReader,
  id: Uuid,
): Promise<(EventOrder & { settled: boolean }) | undefined> => {
  const { rows } = await sql<EventOrder & { settled: boolean }>`
    select horizon, position, horizon < event_settled_before() as settled from event
    where id = ${id} and ${whose(reader)}`.execute(tx)
  return rows[0]
}

/** How far this reader has acknowledged, if ever. */
export const findInbox = async (tx: Database, reader: string): Promise<EventOrder | undefined> => {
  const { rows } = await sql<EventOrder>`
    select horizon, position from inbox where reader = ${reader}`.execute(tx)
  return rows[0]
}

/** Moves the reader's place ahead, never back. */
export const moveInbox = async (
  tx: Transaction,
  reader: string,
  { horizon, position }: EventOrder,
  now: Date,
): Promise<void> => {
  await sql`
    insert into inbox as i (reader, horizon, position, acknowledged_at)
    values (${reader}, ${horizon}, ${position}, ${now})
    on conflict (reader) do update
      set horizon = excluded.horizon, position = excluded.position,
          acknowledged_at = excluded.acknowledged_at
      where (i.horizon, i.position) < (excluded.horizon, excluded.position)`.execute(tx)
}

/** Where new events begin: everything that is not settled yet comes after it. */
export const orderNow = async (tx: Transaction): Promise<EventOrder> => {
  const { rows } = await sql<{ horizon: bigint }>`
    select event_settled_before() as horizon`.execute(tx)
  return { horizon: rows[0]?.horizon ?? 0n, position: 0n }
}

/**
 * After a dump was brought back on another server, whose transactions count from the beginning, new
 * events would stand before old ones: moves the clock of events ahead then. To be run at every start.
 */
export const keepOrder = async (tx: Transaction): Promise<void> => {
  await sql`
    update event_clock set added = latest.horizon
    from (select horizon from event order by horizon desc limit 1) latest
    where latest.horizon >=
      event_clock.added + pg_snapshot_xmax(pg_current_snapshot())::text::bigint`.execute(tx)
}
