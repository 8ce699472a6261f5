import { uuidCursor } from '../../kernel/cursor.ts'
import { money } from '../../kernel/money.ts'
import { page } from '../../kernel/operation.ts'
import { cancels } from '../../kernel/receipt.ts'
import { asWorker, handle } from '../handle.ts'
import { listEarnings } from './contract.ts'
import { selectReceipts } from './queries.ts'

export const listEarningsHandler = handle(listEarnings, async (context, { limit, cursor }) => {
  const rows = await selectReceipts(context.tx, {
    worker_id: asWorker(context).worker_id,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  const lines = data.map((row) => ({
    object: 'earning' as const,
    id: row.id,
    livemode: context.instance.livemode,
    kind: row.kind,
    direction: cancels(row.kind) ? ('out' as const) : ('in' as const),
    ground: row.signed.receipt.kind === 'owed' ? row.signed.receipt.ground : null,
    amount: money(row.amount_minor, row.currency),
    title: row.title,
    assignment_id: row.assignment_id,
    payout_id: row.payout_id,
    created_at: row.created_at,
  }))
  return { ...rest, data: lines }
})
