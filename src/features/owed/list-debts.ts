import { uuidCursor } from '../../kernel/cursor.ts'
import { toPublicId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listDebts } from './contract.ts'
import { selectDebts } from './queries.ts'

export const listDebtsHandler = handle(listDebts, async (context, { limit, cursor }) => {
  const { livemode } = context.instance
  const rows = await selectDebts(context.tx, {
    requester_id: asRequester(context).requester_id,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  const debts = data.map((row) => ({
    object: 'debt' as const,
    id: row.id,
    livemode,
    ground: row.ground,
    about: toPublicId(row.about_kind, row.about),
    amount: money(row.amount_minor, row.currency),
    repaid: money(row.repaid_minor, row.currency),
    paid_at: row.paid_at,
    doubles_at: row.penalty_at,
  }))
  return { ...rest, data: debts }
})
