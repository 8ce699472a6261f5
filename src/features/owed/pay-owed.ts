/** Paying workers outside escrow (charter R08): at once, whoever owes it and whenever that is paid back. */
import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import type { Money } from '../../kernel/money.ts'
import type { OwedGround } from '../../kernel/receipt.ts'
import { claimOf, earnedOf, owedOf, partOf, platformReserveOf } from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import type { Context } from '../handle.ts'
import { type Named, writeReceipt } from '../receipts/write-receipt.ts'
import { insertDebt } from './queries.ts'

export type Owed = {
  /** Who owes it; null when the platform itself does, for a wrong decision of its own (R25). */
  requester_id: Uuid | null
  worker_id: Uuid
  amount: Money
  ground: OwedGround
  /** The assignment, job or case. One worker is paid once for one ground about one thing. */
  about: Named
}

/**
 * Pays a worker what is owed outside escrow, in the caller's transaction: the platform's reserve pays
 * at once, the worker gets a receipt, and the requester owes the platform the sum until it is paid
 * back; meanwhile it cannot publish, and after 30 days the sum doubles in the worker's favour. The
 * reserve may go below zero, so this never fails for lack of money. Zero pays nothing. A second
 * payment for the same ground, thing and worker is refused by the database: let the state of the thing
 * decide before you call. Returns the debt's id.
 */
export const payOwed = async (context: Context, owed: Owed): Promise<Uuid | undefined> => {
  const { tx, now } = context
  const { requester_id, worker_id, ground, about, amount } = owed
  if (amount.minor === 0n) return undefined
  const id = context.newId()
  const doubles = requester_id !== null && ground !== 'late_payment'
  await insertDebt(tx, {
    ...{ id, requester_id, worker_id, ground },
    about: about.id,
    about_kind: about.noun,
    amount_minor: amount.minor,
    currency: amount.currency,
    paid_at: now,
    penalty_at: doubles ? after(now, MONEY_LIMITS.pay_due) : null,
  })
  const transfer_id = await move(context, id, owed)
  const paid = { worker_id, amount: amount.minor, currency: amount.currency, transfer_id }
  await writeReceipt(context, paid, { kind: 'owed', ground, about })
  return id
}

/** The reserve pays the worker; what the requester owes is noted in the same journal. */
const move = async (
  { tx, now, caller }: Context,
  debt_id: Uuid,
  { requester_id, worker_id, amount }: Owed,
): Promise<Uuid> => {
  const { currency, minor } = amount
  const reserve = platformReserveOf(currency, partOf(debt_id))
  const earned = earnedOf(worker_id, currency)
  const id = uuidOf('cover_from_reserve', debt_id)
  const cover: Transfer = {
    ...{ id, debit: reserve, credit: earned, amount: minor },
    ...{ reason: 'cover_from_reserve', about: debt_id },
  }
  const transfers =
    requester_id === null ? [cover] : [cover, noteOwed(debt_id, requester_id, amount)]
  await openAccounts(
    tx,
    transfers.flatMap(({ debit, credit }) => [debit, credit]),
  )
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
  return id
}

/** The line that notes what a requester owes; stands only beside what the platform paid for it. */
export const noteOwed = (
  debt_id: Uuid,
  requester_id: Uuid,
  { minor, currency }: Money,
): Transfer => ({
  id: uuidOf('note_owed', debt_id),
  debit: claimOf(requester_id, currency),
  credit: owedOf(requester_id, currency),
  amount: minor,
  reason: 'note_owed',
  about: debt_id,
})
