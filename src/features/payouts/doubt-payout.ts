import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { doubtPayout } from './contract.ts'
import { applyPayoutEvent } from './move-payout.ts'
import { lockPayout } from './queries.ts'

export const doubtPayoutHandler = handle(doubtPayout, async (context, { payout_id }) => {
  const payout = await lockPayout(context.tx, payout_id)
  if (payout?.status !== 'sent') return { doubted: false }
  await applyPayoutEvent(context, payout, 'doubt')
  context.note({ subject: toPublicId('payout', payout_id), worker_id: payout.worker_id })
  return { doubted: true }
})
