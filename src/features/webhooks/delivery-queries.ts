/** SQL of deliveries: what is sent, by whom at this moment, and what came of it. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type AttemptRow = {
  number: number
  at: Date
  duration_ms: number
  status_code: number | null
  error: string | null
  response_body: string | null
}

export type DeliveryRow = {
  id: Uuid
  webhook_id: Uuid
  event_id: Uuid
  type: string
  status: 'pending' | 'delivered' | 'failed'
  attempts: number
  earlier_attempts: number
  due_since: Date
  next_attempt_at: Date | null
  created_at: Date
}

const columns = sql`
  d.id, d.webhook_id, d.event_id, d.type, d.status, d.attempts, d.earlier_attempts, d.due_since,
  d.next_attempt_at, d.created_at`

export type NewDelivery = { id: Uuid; event_id: Uuid; type: string; body: string }

/** Writes deliveries that are due at once, in this order; an event that has one gets no second. */
export const insertDeliveries = async (
  tx: Transaction,
  webhook_id: Uuid,
  rows: readonly NewDelivery[],
  now: Date,
): Promise<void> => {
  await sql`
    insert into webhook_delivery
      (id, webhook_id, event_id, type, body, status, due_since, next_attempt_at, created_at)
    select id, ${webhook_id}::uuid, event_id, type, body, 'pending', ${now}::timestamptz,
      ${now}::timestamptz, ${now}::timestamptz
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ event_id }) => event_id)}::uuid[],
      ${rows.map(({ type }) => type)}::text[], ${rows.map(({ body }) => body)}::text[])
      with ordinality as one (id, event_id, type, body, place)
    order by place on conflict (webhook_id, event_id) do nothing`.execute(tx)
}

/** A delivery of this requester. */
export const findDelivery = async (
  tx: Transaction,
  delivery_id: Uuid,
  requester_id: Uuid,
): Promise<DeliveryRow | undefined> => {
  const { rows } = await sql<DeliveryRow>`
    select ${columns} from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.id = ${delivery_id} and w.requester_id = ${requester_id}`.execute(tx)
  return rows[0]
}

/** A delivery with its webhook's owner; both locked, the webhook first. */
export const lockDelivery = async (
  tx: Transaction,
  delivery_id: Uuid,
): Promise<(DeliveryRow & { requester_id: Uuid }) | undefined> => {
  await sql`
    select 1 from webhook
    where id = (select webhook_id from webhook_delivery where id = ${delivery_id}) for update`.execute(
    tx,
  )
  const { rows } = await sql<DeliveryRow & { requester_id: Uuid }>`
    select ${columns}, w.requester_id from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.id = ${delivery_id} for update of d`.execute(tx)
  return rows[0]
}

type Log = { webhook_id: Uuid; status: string | undefined; before: Uuid | null; limit: number }

/** Deliveries newest first, before `before`. */
export const selectDeliveries = async (
  tx: Transaction,
  { webhook_id, status, before, limit }: Log,
): Promise<DeliveryRow[]> => {
  const { rows } = await sql<DeliveryRow>`
    select ${columns} from webhook_delivery d
    where d.webhook_id = ${webhook_id} and (${before}::uuid is null or d.id < ${before}::uuid)
      and (${status ?? null}::text is null or d.status = ${status ?? null}::text)
    order by d.id desc limit ${limit}`.execute(tx)
  return rows
}

/** The attempts of these deliveries, oldest first. */
export const selectAttempts = async (
  tx: Transaction,
  deliveries: readonly Uuid[],
): Promise<(AttemptRow & { delivery_id: Uuid })[]> => {
  const { rows } = await sql<AttemptRow & { delivery_id: Uuid }>`
    select delivery_id, number, at, duration_ms, status_code, error, response_body
    from webhook_attempt where delivery_id = any(${deliveries}::uuid[])
    order by delivery_id, number`.execute(tx)
  return rows
}

export const insertAttempt = async (
  tx: Transaction,
  delivery_id: Uuid,
  row: AttemptRow,
): Promise<void> => {
  await sql`
    insert into webhook_attempt
      (delivery_id, number, at, duration_ms, status_code, error, response_body)
    values (${delivery_id}, ${row.number}, ${row.at}, ${row.duration_ms}, ${row.status_code},
      ${row.error}, ${row.response_body})`.execute(tx)
}

/** Writes where the delivery stands. */
export const saveDelivery = async (tx: Transaction, row: DeliveryRow): Promise<void> => {
  await sql`
    update webhook_delivery set status = ${row.status}, attempts = ${row.attempts},
      earlier_attempts = ${row.earlier_attempts}, due_since = ${row.due_since},
      next_attempt_at = ${row.next_attempt_at}
    where id = ${row.id}`.execute(tx)
}

/** Everything that waits for this receiver is due now: it is back. */
export const wakeDeliveries = async (
  tx: Transaction,
  webhook_id: Uuid,
  now: Date,
): Promise<void> => {
  await sql`
    update webhook_delivery set next_attempt_at = ${now}
    where webhook_id = ${webhook_id} and status = 'pending' and next_attempt_at > ${now}`.execute(
    tx,
  )
}

/** Removes at most `limit` finished deliveries from before `horizon`, and their attempts. */
export const deleteOldDeliveries = async (
  tx: Transaction,
  horizon: Date,
  limit: number,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from webhook_delivery where id in (
      select id from webhook_delivery
      where created_at < ${horizon} and status <> 'pending' limit ${limit})`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
