import { together } from '../../database/together.ts'
import { toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { clockOfSilence } from '../assignments/clock-of-silence.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'
import { asRequester, type Context, fail, handleTogether } from '../handle.ts'
import { refuseAsking } from '../texts/refuse-text.ts'
import { approve } from './approve.ts'
import { reviewSubmission } from './contract.ts'
import { presentSubmission } from './present-submission.ts'
import { findAnswers, lockToPay } from './queries.ts'

/** Approves and pays, or asks for changes; the assignment’s row decides who was first. */
export const reviewSubmissionHandler = handleTogether(
  reviewSubmission,
  ({ assignment_id, decision }) => (decision === 'approve' ? [assignment_id] : undefined),
  async (context, { assignment_id, decision, text }) => {
    const { tx } = context
    const row = await lockToPay(tx, assignment_id)
    if (row === undefined || row.requester_id !== asRequester(context).requester_id)
      return fail('not_found')
    const [decided, submission] = await together(
      decision === 'approve' ? approve(context, row) : requestChanges(context, row, text),
      findAnswers(tx, row),
    )
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      worker_id: row.worker_id,
    })
    return presentSubmission({ ...decided, ...(submission ?? fail('not_found')) })
  },
)

/** The clock of silence stops only with a text, at most twice, never past 14 days (charter R04). */
const requestChanges = async (
  context: Context,
  row: AssignmentInJob,
  text: string | undefined,
): Promise<AssignmentInJob> => {
  if (text === undefined) fail('invalid_input', 'Say in `text` what should change.')
  refuseAsking('/text', text ?? '')
  if (row.change_rounds >= LIMITS.change_rounds) fail('change_rounds_used')
  return applyAssignmentEvent(context, row, 'request_changes', {
    change_rounds: row.change_rounds + 1,
    change_request: text ?? null,
    auto_approve_at: clockOfSilence(
      context.now,
      row.first_submitted_at ?? context.now,
      LIMITS.changes_answer,
    ),
  })
}
