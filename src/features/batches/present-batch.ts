import { money } from '../../kernel/money.ts'
import type { BatchRow, PaymentRow } from './queries.ts'
import { referenceOf } from './reference.ts'

/** A batch in its public form. */
export const presentBatch = (row: BatchRow, livemode: boolean) => ({
  object: 'batch' as const,
  id: row.id,
  livemode,
  status: row.status,
  currency: row.currency,
  payments: row.payments,
  sum: money(row.sum, row.currency),
  open: row.open,
  executes_on: row.executes_on,
  prepared_at: row.prepared_at,
  sent_at: row.sent_at,
})

/** A payment in its public form. */
export const presentPayment = (row: PaymentRow) => ({
  object: 'payment' as const,
  reference: referenceOf(row.kind, row.id),
  kind: row.kind,
  name: row.name,
  iban: row.iban,
  amount: money(row.amount, row.currency),
  status: row.status,
})
