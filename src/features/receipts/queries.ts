/** The SQL of writing receipts. */
import { insertion } from '../../database/insertion.ts'
import type { Write } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ReceiptKind, SignedReceipt } from '../../kernel/receipt.ts'

/** A receipt’s row; the sum is minor units. */
export type ReceiptRow = {
  id: Uuid
  worker_id: Uuid
  kind: ReceiptKind
  assignment_id: Uuid | null
  payout_id: Uuid | null
  amount_minor: bigint
  currency: Currency
  transfer_id: Uuid
  signed: SignedReceipt
  created_at: Date
}

const receipt = insertion('receipt', {
  ...{ id: 'uuid', worker_id: 'uuid', kind: 'text', assignment_id: 'uuid', payout_id: 'uuid' },
  ...{ amount_minor: 'bigint', currency: 'text', transfer_id: 'uuid', signed: 'jsonb' },
  created_at: 'timestamptz',
})

export const insertReceipt = (row: ReceiptRow): Write =>
  receipt({ ...row, signed: JSON.stringify(row.signed) })
