import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { sendPayout } from './contract.ts'
import { applyPayoutEvent, settleMoney } from './move-payout.ts'
import { lockPayout } from './queries.ts'

/**
 * Hands a requested payout to the test rail, which settles at once because no money leaves. Payouts
 * through a bank leave in batches, by people.
 */
export const sendPayoutHandler = handle(sendPayout, async (context, { payout_id }) => {
  const payout = await lockPayout(context.tx, payout_id)
  if (payout === undefined || payout.status !== 'requested' || payout.rail !== 'test')
    return { sent: false }
  await applyPayoutEvent(context, payout, 'send')
  await applyPayoutEvent(context, { ...payout, status: 'sent' }, 'settle')
  await settleMoney(context, payout)
  context.note({ subject: toPublicId('payout', payout_id), worker_id: payout.worker_id })
  return { sent: true }
})
