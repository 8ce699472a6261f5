import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listRefunds } from './bank-contract.ts'
import { selectRefunds } from './bank-queries.ts'
import { presentRefund } from './withdraw-funds.ts'

export const listRefundsHandler = handle(listRefunds, async (context, { limit, cursor }) => {
  const { requester_id } = asRequester(context)
  const before = uuidCursor(cursor)
  const rows = await selectRefunds(context.tx, { requester_id, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentRefund(row, context.instance.livemode)) }
})
