import { together } from '../../database/together.ts'
import type { Form } from '../../forms/form.ts'
import { screenedOutBy } from '../../forms/screening.ts'
import { toPublicId } from '../../kernel/id.ts'
import { handIn } from '../captures/queries.ts'
import { requireCaptured } from '../captures/require-captured.ts'
import { gradeCheck } from '../gold/grade.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { followAnswer } from '../jobs/layers/follow-answer.ts'
import { requireSpoken } from '../models/require-spoken.ts'
import { requireAnswers } from './check-answers.ts'
import { clockOfSilence } from './clock-of-silence.ts'
import { submitAssignment } from './contract.ts'
import { countTime } from './count-time.ts'
import { applyAssignmentEvent } from './move-assignment.ts'
import { lockOwnAssignment, readBack } from './present-assignment.ts'
import { type AssignmentRow, deleteDraft, insertSubmission } from './queries.ts'

/** An answer that ends the work hands nothing in: it is left, and paid for the time. */
const refuseEnded = ({ form }: AssignmentRow, answers: Record<string, unknown>): void => {
  const item = screenedOutBy(form as Form, answers)
  if (item !== undefined)
    fail('conflict', `The answer to “${item}” ends this work: call leave_screening.`)
}

/** Hands in a revision and starts the clock of silence. */
export const submitAssignmentHandler = handle(
  submitAssignment,
  async (context, { assignment_id, answers, active_seconds }) => {
    const { tx, now } = context
    const row = await lockOwnAssignment(context, assignment_id, asWorker(context).worker_id)
    if (row.status === 'expired' || (row.status === 'active' && row.expires_at <= now))
      fail('assignment_expired')
    refuseEnded(row, answers)
    const counted = requireAnswers(row, answers, { final: true })
    const files = await requireCaptured(tx, row, counted)
    await requireSpoken(context, row, counted)
    const first = row.first_submitted_at ?? now
    const revision = row.revision + 1
    const time = revision === 1 ? await countTime(context, row, active_seconds) : {}
    if (files.length > 0) await handIn(tx, files, now)
    const [, , , check, submitted] = await together(
      applyAssignmentEvent(context, row, row.status === 'active' ? 'submit' : 'resubmit', {
        revision,
        submitted_at: now,
        first_submitted_at: first,
        ...time,
        auto_approve_at: clockOfSilence(now, first, row.auto_approve_seconds),
      }),
      insertSubmission(tx, { assignment_id, revision, answers: counted, now }),
      deleteDraft(tx, assignment_id),
      gradeCheck(context, row, counted),
      readBack(context, assignment_id),
    )
    if (revision === 1 && row.layer_jobs !== null && !row.is_gold)
      await followAnswer(context, { assignment_id, job_id: row.job_id, answers: counted })
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
    })
    return { ...submitted, check }
  },
)
