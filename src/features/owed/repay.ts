/** Paying back what a requester owes, from the money it has. */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import { availableOf, claimOf, owedOf, partOf, platformReserveOf } from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { addRepaid, type DebtRow, lockUnpaidDebts } from './queries.ts'

/**
 * Pays debts back from the requester's available money, the oldest first, the last perhaps in part.
 * Returns the sum in minor units; 0n when nothing is owed or nothing is there.
 */
export const repayFromAvailable = async (
  context: Context,
  requester_id: Uuid,
  currency: Currency,
): Promise<bigint> => {
  const { tx, now, caller } = context
  // The money before the debts: a deposit holds it already when it comes here.
  const available = await keepBalance(tx, availableOf(requester_id, currency))
  const debts = await lockUnpaidDebts(tx, requester_id, MONEY_LIMITS.debts_at_once)
  const shares = sharesOf(debts, available)
  const transfers = shares.flatMap(({ debt, amount }) => linesOf(requester_id, debt, amount))
  const sum = shares.reduce((total, { amount }) => total + amount, 0n)
  if (sum === 0n) return 0n
  for (const { debt, amount } of shares) await addRepaid(tx, debt.id, amount)
  await openAccounts(
    tx,
    transfers.map(({ credit }) => credit),
  )
  const journal_id = context.newId()
  await post(tx, { journal_id, at: now, actor: callerKey(caller), transfers })
  return sum
}

type Share = { debt: DebtRow; amount: bigint }

/** What of `available` each debt gets, in their order. */
const sharesOf = (debts: readonly DebtRow[], available: bigint): Share[] => {
  let left = available
  return debts.flatMap((debt) => {
    const unpaid = debt.amount_minor - debt.repaid_minor
    const inFull = left >= unpaid
    const amount = inFull ? unpaid : left
    left -= amount
    return amount > 0n ? [{ debt, amount }] : []
  })
}

const linesOf = (requester_id: Uuid, debt: DebtRow, amount: bigint): Transfer[] => {
  const { id: about, currency, repaid_minor } = debt
  // What was repaid before tells this payment from the earlier ones.
  const id = (reason: string) => uuidOf(reason, about, repaid_minor)
  return [
    {
      id: id('repay_reserve'),
      debit: availableOf(requester_id, currency),
      credit: platformReserveOf(currency, partOf(about)),
      ...{ amount, reason: 'repay_reserve', about },
    },
    {
      id: id('clear_owed'),
      debit: owedOf(requester_id, currency),
      credit: claimOf(requester_id, currency),
      ...{ amount, reason: 'clear_owed', about },
    },
  ]
}
