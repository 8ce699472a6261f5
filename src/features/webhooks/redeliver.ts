import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { redeliver } from './contract.ts'
import { findDelivery, lockDelivery, saveDelivery } from './delivery-queries.ts'
import { presentDeliveries } from './present-webhook.ts'
import { findWebhook } from './queries.ts'

/** The receiver gets the very same body under the same id, with three new days of attempts. */
export const redeliverHandler = handle(redeliver, async (context, { delivery_id }) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  if ((await findDelivery(tx, delivery_id, requester_id)) === undefined) fail('not_found')
  const row = (await lockDelivery(tx, delivery_id)) ?? fail('not_found')
  const webhook = await findWebhook(tx, { webhook_id: row.webhook_id, requester_id })
  if (webhook?.status !== 'enabled')
    fail('conflict', 'The webhook is disabled; enable it with update_webhook first.')
  const again = {
    ...row,
    status: 'pending' as const,
    earlier_attempts: row.attempts,
    due_since: now,
    next_attempt_at: now,
  }
  await saveDelivery(tx, again)
  context.note({ subject: toPublicId('delivery', delivery_id) })
  const [shown] = await presentDeliveries(tx, [again], instance.livemode)
  return shown ?? fail('not_found')
})
