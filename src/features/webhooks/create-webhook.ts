import { toPublicId } from '../../kernel/id.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import { orderNow } from '../events/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { createWebhook } from './contract.ts'
import { presentWebhook } from './present-webhook.ts'
import { countWebhooks, insertWebhook, type WebhookRow } from './queries.ts'
import { requireReceiver } from './receiver.ts'
import { secretOf } from './secret.ts'

export const createWebhookHandler = handle(createWebhook, async (context, input) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  const url = requireReceiver(context, input.address)
  if ((await countWebhooks(tx, requester_id)) >= WEBHOOK_LIMITS.most)
    fail('conflict', `A requester has at most ${WEBHOOK_LIMITS.most} webhooks; delete one first.`)
  const row: WebhookRow = {
    id: context.newId(),
    requester_id,
    name: input.name,
    url,
    types: [...new Set(input.types)],
    status: 'enabled',
    disabled_reason: null,
    secret_version: 1,
    previous_secret_until: null,
    failures: 0,
    failing_since: null,
    resting_until: null,
    created_at: now,
  }
  await insertWebhook(tx, row, await orderNow(tx))
  context.note({ subject: toPublicId('webhook', row.id) })
  const secret = secretOf(instance.signing_key, row)
  return { ...presentWebhook(row, instance.livemode, now), secret }
})
