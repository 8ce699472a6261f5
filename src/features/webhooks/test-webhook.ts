import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { bodyOf } from './body.ts'
import { testWebhook } from './contract.ts'
import { findDelivery, insertDeliveries } from './delivery-queries.ts'
import { presentDeliveries } from './present-webhook.ts'
import { lockWebhook } from './queries.ts'

/** Goes the way of every delivery, whatever types the webhook asks for. */
export const testWebhookHandler = handle(testWebhook, async (context, { webhook_id }) => {
  const { tx, now, instance } = context
  const { livemode } = instance
  const { requester_id } = asRequester(context)
  const row = (await lockWebhook(tx, { webhook_id, requester_id })) ?? fail('not_found')
  if (row.status === 'disabled')
    fail('conflict', 'The webhook is disabled; enable it with update_webhook first.')
  const id = context.newId()
  const event_id = context.newId()
  const type = 'webhook.test'
  const data = { webhook_id: toPublicId('webhook', webhook_id) }
  const body = bodyOf({ id: event_id, type, at: now, livemode, data })
  await insertDeliveries(tx, webhook_id, [{ id, event_id, type, body }], now)
  context.note({ subject: toPublicId('delivery', id) })
  const delivery = (await findDelivery(tx, id, requester_id)) ?? fail('not_found')
  const [shown] = await presentDeliveries(tx, [delivery], livemode)
  return shown ?? fail('not_found')
})
