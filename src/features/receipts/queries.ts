/** The SQL of writing receipts. */
import { sql } from 'kysely'
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

export const insertReceipt = (r: ReceiptRow): Write =>
  sql`
    insert into receipt (id, worker_id, kind, assignment_id, payout_id, amount_minor, currency,
      transfer_id, signed, created_at)
    values (${r.id}, ${r.worker_id}, ${r.kind}, ${r.assignment_id}, ${r.payout_id},
      ${r.amount_minor}, ${r.currency}, ${r.transfer_id}, ${JSON.stringify(r.signed)},
      ${r.created_at})`
