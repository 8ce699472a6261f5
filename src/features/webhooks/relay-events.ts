import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import { eventData } from '../events/present-event.ts'
import { selectSettled } from '../events/queries.ts'
import { type Context, handle } from '../handle.ts'
import { bodyOf } from './body.ts'
import { relayEvents } from './contract.ts'
import { insertDeliveries } from './delivery-queries.ts'
import { lockForRelay, moveRelay, type Relayed, relayUpTo } from './queries.ts'

/** Passes by what the webhook does not ask for, and remembers how far it came in the same step. */
export const relayEventsHandler = handle(relayEvents, async (context, { webhook_id }) => {
  const { tx, now } = context
  const webhook = await lockForRelay(tx, webhook_id)
  const end = webhook && (await relayUpTo(tx, webhook, WEBHOOK_LIMITS.relay_batch))
  if (webhook === undefined || end === undefined) return { deliveries: 0 }
  const rows = await deliveriesOf(context, webhook)
  const within = rows.filter(
    ({ order }) =>
      order.horizon < end.horizon ||
      (order.horizon === end.horizon && order.position <= end.position),
  )
  if (within.length > 0) await insertDeliveries(tx, webhook_id, within, now)
  await moveRelay(tx, webhook_id, end)
  return { deliveries: within.length }
})

const deliveriesOf = async (context: Context, webhook: Relayed) => {
  const { livemode } = context.instance
  const events = await selectSettled(context.tx, {
    reader: { requester_id: webhook.requester_id },
    types: webhook.types.length === 0 ? undefined : webhook.types,
    after: webhook,
    limit: WEBHOOK_LIMITS.relay_batch,
  })
  return events.map((event) => {
    const { id: event_id, created_at: at, horizon, position } = event
    const type = event.type ?? ''
    const body = bodyOf({ id: event_id, type, at, livemode, data: eventData(event) })
    return { id: context.newId(), event_id, type, body, order: { horizon, position } }
  })
}
