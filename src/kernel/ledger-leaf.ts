/** What a leaf of the ledger's tree says of its transfer, and whether a receipt says the same. */
import { accountIdOf } from './account-id.ts'
import { fromPublicId } from './id.ts'
import { parseAmount } from './money.ts'
import type { Receipt } from './receipt.ts'

const FIELDS = [
  'format',
  'position',
  'id',
  'journal_id',
  'line',
  'debit_account',
  'credit_account',
  'currency',
  'amount',
  'phase',
  'pending_id',
  'reason',
  'about',
  'created_at',
] as const
type Leaf = Record<(typeof FIELDS)[number], string>

/** The text of a leaf, taken apart; undefined when it is none. `ledger_leaf_text` writes it. */
export const readLeaf = (text: string): Leaf | undefined => {
  const values = text.split('|')
  if (values.length !== FIELDS.length || values[0] !== 'fairhand-transfer-v1') return undefined
  return Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? ''])) as Leaf
}

/** Whether a leaf is the transfer that a receipt proves: the same id, sum and account. */
export const leafFits = (leaf: Leaf, receipt: Receipt): boolean =>
  leaf.id === receipt.ledger_transfer &&
  leaf.position === receipt.ledger_position &&
  leaf.currency === receipt.currency &&
  leaf.amount === String(parseAmount(receipt.amount, receipt.currency)) &&
  accountFits(leaf, receipt)

const accountFits = (leaf: Leaf, receipt: Receipt): boolean => {
  const { currency } = receipt
  switch (receipt.kind) {
    case 'payout':
    case 'rail_cost':
      return (
        leaf.debit_account ===
        accountIdOf('payout', fromPublicId('payout', receipt.payout), currency)
      )
    case 'enforced': {
      const hold = fromPublicId('hold', receipt.hold)
      return ['hold_legal_order', 'hold_sanctions_match'].some(
        (kind) => leaf.debit_account === accountIdOf(kind, hold, currency),
      )
    }
    default: {
      const worker = fromPublicId('worker', receipt.payee)
      return leaf.credit_account === accountIdOf('worker_earned', worker, currency)
    }
  }
}
