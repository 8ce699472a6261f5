import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { QUESTION_LIMITS } from '../../kernel/limits/question-limits.ts'
import { lockOwnAssignment } from '../assignments/present-assignment.ts'
import type { AssignmentRow } from '../assignments/queries.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { criterionAt } from '../jobs/criterion.ts'
import { findAnyJob } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { askQuestion } from './contract.ts'
import { presentQuestion } from './present-question.ts'
import { secondsPutOff } from './put-off.ts'
import { askedAbout, findQuestion, insertQuestion, moveTime } from './queries.ts'

/** The worker’s time stands still until the answer, 24 hours at most. */
export const askQuestionHandler = handle(
  askQuestion,
  async (context, { assignment_id, about, text }) => {
    const { tx, now } = context
    const { worker_id } = asWorker(context)
    const row = await lockOwnAssignment(context, assignment_id, worker_id)
    await requireInHand(context, row)
    await requireWritten(context, row, about)
    const { job_id, requester_id } = row
    const id = context.newId()
    const put_off_seconds = secondsPutOff(row)
    await insertQuestion(tx, {
      ...{ id, job_id, requester_id, worker_id, assignment_id, about, text, put_off_seconds },
      asked_at: now,
      answer_until: after(now, QUESTION_LIMITS.answer_time),
    })
    await moveTime(tx, assignment_id, put_off_seconds)
    context.note({ subject: toPublicId('question', id), job_id, requester_id })
    return presentQuestion(context, (await findQuestion(tx, id)) ?? fail('not_found'))
  },
)

const requireInHand = async ({ tx, now }: Context, row: AssignmentRow): Promise<void> => {
  const { status } = row
  if (status !== 'active' && status !== 'changes_requested')
    fail('conflict', `The assignment is ${status}; questions are about work in hand.`)
  if (status === 'active' && row.expires_at <= now)
    fail('conflict', 'The time for this assignment has passed.')
  const { asked, open } = await askedAbout(tx, row.id)
  if (open > 0) fail('conflict', 'Your question about this task is not answered yet.')
  if (asked >= QUESTION_LIMITS.per_task)
    fail('conflict', `You have asked ${asked} times about this task; that is the most.`)
}

const requireWritten = async ({ tx }: Context, row: AssignmentRow, about: string) => {
  const job = await findAnyJob(tx, row.job_id)
  if (job === undefined || about === '') return
  if (criterionAt({ ...job, form: requireForm(job.form) }, about) === undefined)
    fail('invalid_input', '`about` points to nothing that is written in the terms; leave it out.')
}
