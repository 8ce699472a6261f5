import { money } from '../../kernel/money.ts'
import type { HoldRow } from './queries.ts'

/** A hold in its public form. */
export const presentHold = (row: HoldRow, livemode: boolean) => ({
  object: 'hold' as const,
  id: row.id,
  livemode,
  worker_id: row.worker_id,
  ground: row.ground,
  amount: money(row.amount_minor, row.currency),
  reason: row.reason,
  author: row.author,
  status: row.status,
  placed_at: row.placed_at,
  expires_at: row.expires_at,
  ended_at: row.ended_at,
})
