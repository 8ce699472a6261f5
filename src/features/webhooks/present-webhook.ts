/** Webhooks and deliveries as their requester sees them. */
import type { Transaction } from '../../database/pool.ts'
import { type AttemptRow, type DeliveryRow, selectAttempts } from './delivery-queries.ts'
import type { WebhookRow } from './queries.ts'

export const presentWebhook = (row: WebhookRow, livemode: boolean, now: Date) => ({
  object: 'webhook' as const,
  id: row.id,
  livemode,
  name: row.name,
  address: row.url,
  types: row.types,
  status: row.status,
  disabled_reason: row.disabled_reason,
  failing_since: row.failing_since,
  previous_secret_until:
    row.previous_secret_until !== null && row.previous_secret_until > now
      ? row.previous_secret_until
      : null,
  created_at: row.created_at,
})

/** A page of deliveries, each with all its attempts. */
export const presentDeliveries = async (
  tx: Transaction,
  rows: readonly DeliveryRow[],
  livemode: boolean,
) => {
  const attempts = Map.groupBy(
    await selectAttempts(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ delivery_id }) => delivery_id,
  )
  return rows.map((row) => ({
    object: 'delivery' as const,
    id: row.id,
    livemode,
    webhook_id: row.webhook_id,
    event_id: row.event_id,
    type: row.type,
    status: row.status,
    attempts: (attempts.get(row.id) ?? []).map(presentAttempt),
    next_attempt_at: row.next_attempt_at,
    created_at: row.created_at,
  }))
}

const presentAttempt = (row: AttemptRow) => ({
  number: row.number,
  at: row.at,
  duration_ms: row.duration_ms,
  status_code: row.status_code,
  error: row.error,
  response_body: row.response_body,
})
