import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { listDeliveries } from './contract.ts'
import { selectDeliveries } from './delivery-queries.ts'
import { presentDeliveries } from './present-webhook.ts'
import { findWebhook } from './queries.ts'

export const listDeliveriesHandler = handle(listDeliveries, async (context, input) => {
  const { tx, instance } = context
  const { webhook_id, status, limit } = input
  const { requester_id } = asRequester(context)
  if ((await findWebhook(tx, { webhook_id, requester_id })) === undefined) fail('not_found')
  const before = uuidCursor(input.cursor)
  const rows = await selectDeliveries(tx, { webhook_id, status, before, limit: limit + 1 })
  return page(await presentDeliveries(tx, rows, instance.livemode), limit, ({ id }) => id)
})
