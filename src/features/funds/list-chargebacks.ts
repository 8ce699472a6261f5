import { uuidCursor } from '../../kernel/cursor.ts'
import { money } from '../../kernel/money.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listChargebacks } from './bank-contract.ts'
import { selectChargebacks } from './bank-queries.ts'

export const listChargebacksHandler = handle(
  listChargebacks,
  async (context, { limit, cursor }) => {
    const { tx, caller, instance } = context
    const requester_id = caller.kind === 'operator' ? null : asRequester(context).requester_id
    const before = uuidCursor(cursor)
    const rows = await selectChargebacks(tx, { requester_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    const entries = data.map(({ amount_minor, owed_minor, repaid_minor, currency, ...row }) => ({
      object: 'chargeback_entry' as const,
      livemode: instance.livemode,
      ...row,
      amount: money(amount_minor, currency),
      owed: money(owed_minor, currency),
      still_owed: money(owed_minor - repaid_minor, currency),
    }))
    return { ...rest, data: entries }
  },
)
