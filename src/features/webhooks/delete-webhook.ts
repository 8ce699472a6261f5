import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { deleteWebhook } from './contract.ts'
import { deleteWebhookRow, lockWebhook } from './queries.ts'

export const deleteWebhookHandler = handle(deleteWebhook, async (context, { webhook_id }) => {
  const { requester_id } = asRequester(context)
  if ((await lockWebhook(context.tx, { webhook_id, requester_id })) === undefined) fail('not_found')
  await deleteWebhookRow(context.tx, webhook_id)
  context.note({ subject: toPublicId('webhook', webhook_id) })
  return { removed: true as const }
})
