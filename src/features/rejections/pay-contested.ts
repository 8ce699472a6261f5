/** Contested work is paid after all: from escrow, else by whoever wants it, else from the reserve. */
import type { AssignmentInJob } from '../assignments/queries.ts'
import type { Context } from '../handle.ts'
import { approve } from '../reviews/approve.ts'
import { setRejectedState, takeBackPlace } from './clock-queries.ts'
import { payFromReserve } from './pay-from-reserve.ts'
import { changeRejection, type RejectionOutcome } from './queries.ts'
import { fundAgain } from './replacement.ts'

/**
 * Pays an assignment, locked to be paid, that was to be rejected or was. A place given out again is taken back
 * while nobody holds it. Who wants to use work whose sum has left the escrow pays it anew; where
 * silence or another human decides, the platform’s reserve pays at once and the requester owes it.
 * Throws Problem('insufficient_funds') only to the requester itself.
 */
export const payContested = async (
  context: Context,
  row: AssignmentInJob,
  outcome: Exclude<RejectionOutcome, 'upheld'>,
): Promise<void> => {
  const { tx, now } = context
  const taken = row.place_reopened && (await takeBackPlace(tx, row))
  if (taken) await setRejectedState(tx, row.id, { ...row, place_reopened: false })
  // What another human upheld stays upheld, also when the requester pays for it later.
  if (row.status !== 'upheld') await changeRejection(tx, row.id, { ended_at: now, outcome })
  if (row.status === 'rejection_proposed' || row.sum_kept || taken) {
    await approve(context, row, 'overturn')
    return
  }
  if (outcome !== 'withdrawn') return payFromReserve(context, row)
  await fundAgain(context, row)
  await approve(context, row, 'overturn')
}
