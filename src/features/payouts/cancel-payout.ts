import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { cancelPayout } from './contract.ts'
import { applyPayoutEvent, failMoney } from './move-payout.ts'
import { presentPayout } from './present-payout.ts'
import { lockPayout } from './queries.ts'

/** As long as no file for the bank names it. */
export const cancelPayoutHandler = handle(cancelPayout, async (context, { payout_id }) => {
  const payout = await lockPayout(context.tx, payout_id)
  if (payout === undefined || payout.worker_id !== asWorker(context).worker_id)
    return fail('not_found')
  if (payout.status !== 'requested')
    return fail('conflict', `The payout is ${payout.status}; only a requested one is taken back.`)
  await applyPayoutEvent(context, payout, 'fail')
  await failMoney(context, payout)
  context.note({ subject: toPublicId('payout', payout_id) })
  return presentPayout({ ...payout, status: 'failed' }, context.instance.livemode)
})
