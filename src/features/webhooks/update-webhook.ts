import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { updateWebhook } from './contract.ts'
import { presentWebhook } from './present-webhook.ts'
import { lockWebhook, saveWebhook, type WebhookRow } from './queries.ts'
import { requireReceiver } from './receiver.ts'

export const updateWebhookHandler = handle(updateWebhook, async (context, input) => {
  const { tx, now, instance } = context
  const { webhook_id } = input
  const { requester_id } = asRequester(context)
  const row = (await lockWebhook(tx, { webhook_id, requester_id })) ?? fail('not_found')
  const changed: WebhookRow = {
    ...row,
    name: input.name ?? row.name,
    url: input.address === undefined ? row.url : requireReceiver(context, input.address),
    types: input.types === undefined ? row.types : [...new Set(input.types)],
    ...(input.status !== undefined && stateAfter(row, input.status)),
  }
  await saveWebhook(tx, changed)
  context.note({ subject: toPublicId('webhook', webhook_id) })
  return presentWebhook(changed, instance.livemode, now)
})

/** Enabled again, the receiver begins with a clean record, and at once. */
const stateAfter = (row: WebhookRow, status: WebhookRow['status']): Partial<WebhookRow> => {
  if (status === 'enabled')
    return {
      status,
      disabled_reason: null,
      failures: 0,
      failing_since: null,
      resting_until: null,
    }
  return { status, disabled_reason: row.disabled_reason ?? 'by_request' }
}
