import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listWebhooks } from './contract.ts'
import { presentWebhook } from './present-webhook.ts'
import { selectWebhooks } from './queries.ts'

export const listWebhooksHandler = handle(listWebhooks, async (context, { limit, cursor }) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  const before = uuidCursor(cursor)
  const rows = await selectWebhooks(tx, { requester_id, before, limit: limit + 1 })
  const shown = rows.map((row) => presentWebhook(row, instance.livemode, now))
  return page(shown, limit, ({ id }) => id)
})
