import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { lockOwnAssignment } from '../assignments/present-assignment.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { setRejectedState } from './clock-queries.ts'
import { replyToRejection } from './contract.ts'
import { readRejection } from './present-rejection.ts'
import { changeRejection, findRejection } from './queries.ts'

/** The worker’s answer ends the worker’s time and starts that of a human of the requester. */
export const replyToRejectionHandler = handle(
  replyToRejection,
  async (context, { assignment_id, text }) => {
    const { tx, now } = context
    const row = await lockOwnAssignment(context, assignment_id, asWorker(context).worker_id)
    const rejection = await findRejection(tx, assignment_id)
    if (row.status !== 'rejection_proposed' || rejection === undefined)
      return fail('conflict', `The assignment is ${row.status}; there is no proposal to reply to.`)
    if (rejection.replied_at !== null) fail('conflict', 'You have replied already.')
    if (rejection.reply_until <= now)
      fail('conflict', 'The 72 hours are over; a human decides now, and you can appeal then.')
    await changeRejection(tx, assignment_id, { reply: text, replied_at: now })
    const answer_by = after(now, VERDICT_LIMITS.answer)
    await setRejectedState(tx, assignment_id, { ...row, answer_by })
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
    })
    return readRejection(context, assignment_id)
  },
)
