/** SQL of webhooks themselves; delivery-queries.ts has that of what is sent. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { EventOrder } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'

export type WebhookRow = {
  id: Uuid
  requester_id: Uuid
  name: string
  url: string
  types: string[]
  status: 'enabled' | 'disabled'
  disabled_reason: 'by_request' | 'gone' | 'failing' | null
  secret_version: number
  previous_secret_until: Date | null
  failures: number
  failing_since: Date | null
  resting_until: Date | null
  created_at: Date
}

const columns = sql`
  id, requester_id, name, url, types, status, disabled_reason, secret_version,
  previous_secret_until, failures, failing_since, resting_until, created_at`

type Own = { webhook_id: Uuid; requester_id: Uuid }

/** A webhook of this requester. */
export const findWebhook = async (
  tx: Transaction,
  { webhook_id, requester_id }: Own,
): Promise<WebhookRow | undefined> => {
  const { rows } = await sql<WebhookRow>`
    select ${columns} from webhook
    where id = ${webhook_id} and requester_id = ${requester_id}`.execute(tx)
  return rows[0]
}

/** The same, locked until the transaction ends. */
export const lockWebhook = async (
  tx: Transaction,
  { webhook_id, requester_id }: Own,
): Promise<WebhookRow | undefined> => {
  const { rows } = await sql<WebhookRow>`
    select ${columns} from webhook
    where id = ${webhook_id} and requester_id = ${requester_id} for update`.execute(tx)
  return rows[0]
}

/** Locks the requester, so that two at a time do not both become the tenth. */
export const countWebhooks = async (tx: Transaction, requester_id: Uuid): Promise<number> => {
  await sql`select 1 from requester where id = ${requester_id} for update`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from webhook where requester_id = ${requester_id}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Writes a new one, which sends what happens after `from`. */
export const insertWebhook = async (
  tx: Transaction,
  row: WebhookRow,
  from: EventOrder,
): Promise<void> => {
  await sql`
    insert into webhook (id, requester_id, name, url, types, status, created_at, horizon, position)
    values (${row.id}, ${row.requester_id}, ${row.name}, ${row.url}, ${row.types}::text[], 'enabled',
      ${row.created_at}, ${from.horizon}, ${from.position})`.execute(tx)
}

/** Webhooks newest first, before `before`. */
export const selectWebhooks = async (
  tx: Transaction,
  { requester_id, before, limit }: { requester_id: Uuid; before: Uuid | null; limit: number },
): Promise<WebhookRow[]> => {
  const { rows } = await sql<WebhookRow>`
    select ${columns} from webhook
    where requester_id = ${requester_id} and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(tx)
  return rows
}

/** Writes everything that may change. */
export const saveWebhook = async (tx: Transaction, row: WebhookRow): Promise<void> => {
  await sql`
    update webhook set name = ${row.name}, url = ${row.url}, types = ${row.types}::text[],
      status = ${row.status}, disabled_reason = ${row.disabled_reason},
      secret_version = ${row.secret_version}, previous_secret_until = ${row.previous_secret_until},
      failures = ${row.failures}, failing_since = ${row.failing_since},
      resting_until = ${row.resting_until}
    where id = ${row.id}`.execute(tx)
}

/** Removes it with all it sent. */
export const deleteWebhookRow = async (tx: Transaction, webhook_id: Uuid): Promise<void> => {
  await sql`delete from webhook where id = ${webhook_id}`.execute(tx)
}

/** Enabled webhooks that events wait for. */
export const webhooksToRelay = async (tx: Transaction, limit: number): Promise<Uuid[]> => {
  const { rows } = await sql<{ id: Uuid }>`
    select w.id from webhook w
    where w.status = 'enabled' and exists (
      select from event e
      where e.requester_id = w.requester_id and (e.horizon, e.position) > (w.horizon, w.position)
        and e.horizon < event_settled_before())
    limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

export type Relayed = { types: string[]; requester_id: Uuid } & EventOrder

/** Locks an enabled webhook, and says how far its events were relayed. */
export const lockForRelay = async (
  tx: Transaction,
  webhook_id: Uuid,
): Promise<Relayed | undefined> => {
  const { rows } = await sql<Relayed>`
    select types, requester_id, horizon, position from webhook
    where id = ${webhook_id} and status = 'enabled' for update`.execute(tx)
  return rows[0]
}

/** The order of the last of the next `limit` events of any type, if there are any. */
export const relayUpTo = async (
  tx: Transaction,
  { requester_id, horizon, position }: Relayed,
  limit: number,
): Promise<EventOrder | undefined> => {
  const { rows } = await sql<EventOrder>`
    select horizon, position from (
      select horizon, position from event
      where requester_id = ${requester_id} and (horizon, position) > (${horizon}::bigint, ${position}::bigint)
        and horizon < event_settled_before()
      order by horizon, position limit ${limit}) next
    order by horizon desc, position desc limit 1`.execute(tx)
  return rows[0]
}

export const moveRelay = async (
  tx: Transaction,
  webhook_id: Uuid,
  { horizon, position }: EventOrder,
): Promise<void> => {
  await sql`
    update webhook set horizon = ${horizon}, position = ${position}
    where id = ${webhook_id}`.execute(tx)
}
