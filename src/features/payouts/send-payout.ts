import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, uuidOf } from '../../kernel/id.ts'
import { payoutOf, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { type Context, handle } from '../handle.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { sendPayout } from './contract.ts'
import { payoutMachine } from './machine.ts'
import { insertPayoutHistory, lockPayout, movePayout, type PayoutRow } from './queries.ts'

/**
 * Hands a requested payout to the test rail, which settles at once because no money leaves. A real
 * rail will stand between `sent` and `settled`, outside this transaction.
 */
export const sendPayoutHandler = handle(sendPayout, async (context, { payout_id }) => {
  const payout = await lockPayout(context.tx, payout_id)
  if (payout === undefined || payout.status !== 'requested') return { sent: false }
  await apply(context, payout, 'send')
  await apply(context, payout, 'settle')
  const { currency, rail, worker_id, amount_minor: amount } = payout
  const debit = payoutOf(payout_id, currency)
  const credit = worldOf(rail, currency)
  await openAccounts(context.tx, [credit])
  const transfer_id = uuidOf('send_payout', payout_id)
  await post(context.tx, {
    journal_id: transfer_id,
    at: context.now,
    actor: callerKey(context.caller),
    transfers: [
      { id: transfer_id, debit, credit, amount, reason: 'send_payout', about: payout_id },
    ],
  })
  await writeReceipt(
    context,
    { worker_id, amount, currency, transfer_id },
    { kind: 'payout', payout_id },
  )
  context.note({ subject: toPublicId('payout', payout_id), worker_id })
  return { sent: true }
})

const apply = async (
  { tx, now, caller }: Context,
  { id }: PayoutRow,
  event: 'send' | 'settle',
): Promise<void> => {
  const { from, to } = payoutMachine[event]
  const settled_at = to === 'settled' ? now : null
  if (!(await movePayout(tx, { id, from, to, settled_at })))
    throw new Error(`payout ${id} cannot ${event}`)
  const entry = { payout_id: id, event, from: from[0], to, caller: callerKey(caller), now }
  await insertPayoutHistory(tx, entry)
}
