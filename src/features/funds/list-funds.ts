import { positionCursor } from '../../kernel/cursor.ts'
import { money } from '../../kernel/money.ts'
import { page } from '../../kernel/operation.ts'
import { availableOf } from '../../ledger/chart.ts'
import { statement } from '../../ledger/statement.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { listFunds } from './contract.ts'

export const listFundsHandler = handle(listFunds, async (context, { limit, cursor }) => {
  const { tx } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const before = positionCursor(cursor)
  const lines = await statement(tx, availableOf(requester_id, currency), {
    limit: limit + 1,
    newest_first: true,
    ...(before !== null && { after_position: before }),
  })
  const { data, ...rest } = page(lines, limit, ({ position }) => String(position))
  const shown = data.map(({ reason, amount, about, counterpart, at }) => ({
    object: 'funds_line' as const,
    reason,
    direction: amount < 0n ? ('out' as const) : ('in' as const),
    amount: money(amount < 0n ? -amount : amount, currency),
    // Money to and from a job's accounts is about that job; a deposit or a bonus is not.
    job_id: counterpart.startsWith('job_') ? about : null,
    created_at: at,
  }))
  return { ...rest, data: shown }
})
