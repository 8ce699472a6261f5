import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { rotateWebhookSecret } from './contract.ts'
import { presentWebhook } from './present-webhook.ts'
import { lockWebhook, saveWebhook } from './queries.ts'
import { overlapEnd, secretOf } from './secret.ts'

/** Both secrets sign for a day, so that no event is lost while the receiver learns the new one. */
export const rotateWebhookSecretHandler = handle(
  rotateWebhookSecret,
  async (context, { webhook_id }) => {
    const { tx, now, instance } = context
    const { requester_id } = asRequester(context)
    const row = (await lockWebhook(tx, { webhook_id, requester_id })) ?? fail('not_found')
    const rotated = {
      ...row,
      secret_version: row.secret_version + 1,
      previous_secret_until: overlapEnd(now),
    }
    await saveWebhook(tx, rotated)
    context.note({ subject: toPublicId('webhook', webhook_id) })
    const secret = secretOf(instance.signing_key, rotated)
    return { ...presentWebhook(rotated, instance.livemode, now), secret }
  },
)
