import { money } from '../../kernel/money.ts'
import type { PayoutRow } from './queries.ts'

/** A payout in its public form. */
export const presentPayout = (row: PayoutRow, livemode: boolean) => ({
  object: 'payout' as const,
  id: row.id,
  livemode,
  status: row.status,
  rail: row.rail,
  amount: money(row.amount_minor, row.currency),
  cost: money(row.cost_minor, row.currency),
  requested_at: row.requested_at,
  send_after: row.send_after,
  return_reason: row.return_reason,
  settled_at: row.settled_at,
})
