/** The books in the form in which they go out. */
import { formatAmount, money } from '../../kernel/money.ts'
import type { AccountRow, LineRow, TransferRow } from './ledger-queries.ts'
import { aboutName, ownerName } from './names.ts'

export const presentAccount = ({ balance, pending, owner, ...row }: AccountRow) => ({
  object: 'ledger_account' as const,
  ...row,
  owner: ownerName(row.kind, owner),
  balance: formatAmount(balance, row.currency),
  pending: formatAmount(pending, row.currency),
})

/** A line of an account in its currency. */
export const presentLine = (row: LineRow, currency: AccountRow['currency']) => ({
  object: 'ledger_line' as const,
  journal_id: row.journal_id,
  at: row.at,
  reason: row.reason,
  about: aboutName(row.reason, row.about),
  direction: row.amount < 0n ? ('out' as const) : ('in' as const),
  amount: money(row.amount < 0n ? -row.amount : row.amount, currency),
  counterpart: {
    account_id: row.counterpart_id,
    kind: row.counterpart_kind,
    owner: ownerName(row.counterpart_kind, row.counterpart_owner),
  },
})

export const presentTransfer = (row: TransferRow) => ({
  from: {
    account_id: row.from_id,
    kind: row.from_kind,
    owner: ownerName(row.from_kind, row.from_owner),
  },
  to: { account_id: row.to_id, kind: row.to_kind, owner: ownerName(row.to_kind, row.to_owner) },
  amount: money(row.amount, row.currency),
  phase: row.phase,
  reason: row.reason,
  about: aboutName(row.reason, row.about),
})
