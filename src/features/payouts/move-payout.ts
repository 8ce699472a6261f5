/** Applying one event to a payout, and the money that goes with it. */
import { callerKey } from '../../kernel/caller.ts'
import { uuidOf } from '../../kernel/id.ts'
import { earnedOf, payoutOf, type Reason, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import type { Context } from '../handle.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { type PayoutEvent, payoutMachine } from './machine.ts'
import { insertPayoutHistory, movePayout, type PayoutRow } from './queries.ts'

/** The guarded update with its history; false when the payout's state does not allow the event. */
export const applyPayoutEvent = async (
  { tx, now, caller }: Context,
  { id, status }: PayoutRow,
  event: PayoutEvent,
): Promise<boolean> => {
  const { from, to } = payoutMachine[event]
  if (!(await movePayout(tx, { id, from, to, settled_at: to === 'settled' ? now : null })))
    return false
  await insertPayoutHistory(tx, {
    ...{ payout_id: id, event, from: status, to, caller: callerKey(caller), now },
  })
  return true
}

/** The money has arrived: it leaves the instance, the bank's own cost with it, and receipts say so. */
export const settleMoney = async (context: Context, payout: PayoutRow): Promise<void> => {
  const { id: payout_id, currency, rail, amount_minor, cost_minor } = payout
  const debit = payoutOf(payout_id, currency)
  const credit = worldOf(rail, currency)
  const about = payout_id
  const sent = uuidOf('send_payout', payout_id)
  const cost = uuidOf('pay_rail_cost', payout_id)
  const amount = amount_minor - cost_minor
  await move(context, [
    { id: sent, debit, credit, amount, reason: 'send_payout', about },
    { id: cost, debit, credit, amount: cost_minor, reason: 'pay_rail_cost', about },
  ])
  const { worker_id } = payout
  const paid = { worker_id, amount, currency, transfer_id: sent }
  await writeReceipt(context, paid, { kind: 'payout', payout_id })
  if (cost_minor > 0n) {
    const taken = { worker_id, amount: cost_minor, currency, transfer_id: cost }
    await writeReceipt(context, taken, { kind: 'rail_cost', payout_id })
  }
}

/** It never left, or came back before it counted as paid: the whole sum is the worker's again. */
export const failMoney = async (context: Context, payout: PayoutRow): Promise<void> => {
  const { id: about, currency, worker_id, amount_minor: amount } = payout
  const [debit, credit] = [payoutOf(about, currency), earnedOf(worker_id, currency)]
  const reason: Reason = 'fail_payout'
  await move(context, [{ id: uuidOf(reason, about), debit, credit, amount, reason, about }])
}

/** It came back after all: what had arrived is the worker's again, and a receipt says so. */
export const returnMoney = async (context: Context, payout: PayoutRow): Promise<void> => {
  const { id: payout_id, currency, worker_id, rail } = payout
  const [debit, credit] = [worldOf(rail, currency), earnedOf(worker_id, currency)]
  const transfer_id = uuidOf('return_payout', payout_id)
  const amount = payout.amount_minor - payout.cost_minor
  const line = { id: transfer_id, debit, credit, amount, about: payout_id }
  await move(context, [{ ...line, reason: 'return_payout' }])
  const paid = { worker_id, amount, currency, transfer_id }
  await writeReceipt(context, paid, { kind: 'returned', payout_id })
}

const move = async ({ tx, now, caller }: Context, transfers: Transfer[]): Promise<void> => {
  const [first] = transfers
  if (first === undefined) return
  await openAccounts(tx, [first.debit, first.credit])
  await post(tx, { journal_id: first.id, at: now, actor: callerKey(caller), transfers })
}
