import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { lockOwnAssignment } from '../assignments/present-assignment.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { appealRejection } from './contract.ts'
import { readRejection } from './present-rejection.ts'
import { changeRejection, findRejection } from './queries.ts'

/** Free, and answered by somebody who had no part in it; a sum still in escrow stays there. */
export const appealRejectionHandler = handle(
  appealRejection,
  async (context, { assignment_id, text }) => {
    const { tx, now } = context
    const row = await lockOwnAssignment(context, assignment_id, asWorker(context).worker_id)
    const rejection = await findRejection(tx, assignment_id)
    if (row.status !== 'rejected' || !rejection?.rejected_at)
      return fail('conflict', `The assignment is ${row.status}; only a rejection is appealed.`)
    if (after(rejection.rejected_at, VERDICT_LIMITS.appeal_window) < now) fail('appeal_too_late')
    await changeRejection(tx, assignment_id, { appeal: text, appealed_at: now })
    await applyAssignmentEvent(context, row, 'appeal', {
      answer_by: after(now, VERDICT_LIMITS.appeal_answer),
    })
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
    })
    return readRejection(context, assignment_id)
  },
)
