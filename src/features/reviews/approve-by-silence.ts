import { toPublicId } from '../../kernel/id.ts'
import { clockOfSilence } from '../assignments/clock-of-silence.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { handle } from '../handle.ts'
import { approve } from './approve.ts'
import { approveBySilence } from './contract.ts'
import { lockToPay } from './queries.ts'

/**
 * The payer was silent: the work is approved and paid. The worker was silent after a change request:
 * the last revision counts as final and goes back to review, with the payer’s time running again.
 */
export const approveBySilenceHandler = handle(
  approveBySilence,
  async (context, { assignment_id }) => {
    const { tx, now } = context
    const row = await lockToPay(tx, assignment_id)
    if (row === undefined || row.auto_approve_at === null || row.auto_approve_at > now)
      return { approved: false }
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
      worker_id: row.worker_id,
    })
    if (row.status === 'changes_requested') {
      const again = clockOfSilence(now, row.first_submitted_at ?? now, row.auto_approve_seconds)
      if (again > now) {
        await applyAssignmentEvent(context, row, 'keep_last_revision', { auto_approve_at: again })
        return { approved: false }
      }
    }
    await approve(context, row)
    return { approved: true }
  },
)
