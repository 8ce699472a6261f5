/** What happens to the payments of a batch together, and to one of them alone. */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { availableOf, type Reason, refundOf, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { type Context, fail } from '../handle.ts'
import { type PayoutEvent, payoutMachine } from '../payouts/machine.ts'
import { applyPayoutEvent, failMoney, returnMoney, settleMoney } from '../payouts/move-payout.ts'
import { insertPayoutHistory, lockPayout } from '../payouts/queries.ts'
import { endRefund, findPayment, lockRefund, noteReturn, type PaymentRow } from './queries.ts'
import type { PaymentKind } from './reference.ts'

/** The history of payouts that were moved together. */
export const noteEvents = async (
  { tx, now, caller }: Context,
  payouts: readonly Uuid[],
  event: PayoutEvent,
): Promise<void> => {
  const { from, to } = payoutMachine[event]
  const entry = { event, from: from.at(-1) ?? null, to, caller: callerKey(caller), now }
  for (const payout_id of payouts) await insertPayoutHistory(tx, { payout_id, ...entry })
}

type Named = { kind: PaymentKind; id: Uuid }

/** It arrived. Settled before: nothing more happens. */
export const settleOne = async (context: Context, { kind, id }: Named): Promise<void> => {
  const { tx, now } = context
  if (kind === 'payout') {
    const payout = (await lockPayout(tx, id)) ?? fail('not_found')
    if (payout.status === 'settled') return
    if (!(await applyPayoutEvent(context, payout, 'settle'))) refuse(payout.status)
    return settleMoney(context, payout)
  }
  const refund = (await lockRefund(tx, id)) ?? fail('not_found')
  if (refund.status === 'settled') return
  if (!['sent', 'unknown'].includes(refund.status)) refuse(refund.status)
  await endRefund(tx, { id, status: 'settled', reason: null, now })
  await moveRefund(context, refund, 'send_refund')
}

/** It came back, before or after it counted as arrived: its owner can withdraw it again. */
export const returnOne = async (
  context: Context,
  { kind, id }: Named,
  reason: string,
): Promise<void> => {
  if (kind === 'refund') return returnRefund(context, id, reason)
  const payout = (await lockPayout(context.tx, id)) ?? fail('not_found')
  const arrived = payout.status === 'settled'
  // Only the bank returns: what never left is not failed from here.
  if (!arrived && !['sent', 'unknown'].includes(payout.status)) refuse(payout.status)
  await applyPayoutEvent(context, payout, arrived ? 'return' : 'fail')
  await noteReturn(context.tx, id, reason)
  await (arrived ? returnMoney(context, payout) : failMoney(context, payout))
}

const returnRefund = async (context: Context, id: Uuid, reason: string): Promise<void> => {
  const { tx, now } = context
  const refund = (await lockRefund(tx, id)) ?? fail('not_found')
  const arrived = refund.status === 'settled'
  if (!arrived && !['sent', 'unknown'].includes(refund.status)) refuse(refund.status)
  await endRefund(tx, { id, status: arrived ? 'returned' : 'failed', reason, now })
  await moveRefund(context, refund, arrived ? 'return_refund' : 'fail_refund')
}

type Refund = NonNullable<Awaited<ReturnType<typeof lockRefund>>>
type RefundReason = Extract<Reason, 'send_refund' | 'fail_refund' | 'return_refund'>

const moveRefund = async (
  { tx, now, caller }: Context,
  refund: Refund,
  reason: RefundReason,
): Promise<void> => {
  const { id: about, requester_id, rail, currency, amount_minor: amount } = refund
  const outside = worldOf(rail, currency)
  const own = availableOf(requester_id, currency)
  const debit = reason === 'return_refund' ? outside : refundOf(about, currency)
  const credit = reason === 'send_refund' ? outside : own
  await openAccounts(tx, [debit, credit])
  const id = uuidOf(reason, about)
  const transfers = [{ id, debit, credit, amount, reason, about }]
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
}

/** The payment as it is now. */
export const paymentNow = async (context: Context, { kind, id }: Named): Promise<PaymentRow> =>
  (await findPayment(context.tx, kind, id)) ?? fail('not_found')

const refuse = (status: string): never => fail('conflict', `The payment is ${status}.`)
