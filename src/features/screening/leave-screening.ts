import { checkAnswers } from '../../forms/answers.ts'
import { screenedOutBy } from '../../forms/screening.ts'
import { Problem } from '../../kernel/errors.ts'
import { toPublicId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { lockOwnAssignment } from '../assignments/present-assignment.ts'
import { type AssignmentRow, deleteDraft } from '../assignments/queries.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { reopenPlace } from '../jobs/places.ts'
import { requireForm } from '../jobs/terms.ts'
import { payFromReserve } from '../reserves/pay-from-reserve.ts'
import { leaveScreening } from './contract.ts'
import { insertScreenOut } from './queries.ts'
import { payForScreening } from './rules.ts'

/** Paid for the time and free to go: the place opens again, and nothing else of it is kept. */
export const leaveScreeningHandler = handle(
  leaveScreening,
  async (context, { assignment_id, answers, active_seconds }) => {
    const { tx, now } = context
    const { worker_id } = asWorker(context)
    const row = await lockOwnAssignment(context, assignment_id, worker_id)
    if (row.status === 'active' && row.expires_at <= now) fail('assignment_expired')
    const item = requireEnding(row, answers)
    await applyAssignmentEvent(context, row, 'return', { return_reason: 'screened_out' })
    const held = Math.round((now.getTime() - row.claimed_at.getTime()) / 1000)
    const seconds = Math.min(active_seconds ?? held, held)
    const minor = payForScreening({ ...row, seconds, reward: row.reward_minor })
    const { job_id } = row
    const left = { assignment_id, job_id, worker_id, item, seconds, paid_minor: minor, now }
    if (!(await insertScreenOut(tx, left)))
      fail('conflict', 'You were screened out of this job before; return the task instead.')
    await reopenPlace(tx, { ...row, number: row.place_number })
    await deleteDraft(tx, assignment_id)
    await pay(context, row, minor)
    // Not told to the requester: who it was, and after how long, is nobody’s business.
    context.note({ subject: toPublicId('assignment', assignment_id), job_id })
    return {
      object: 'screen_out' as const,
      livemode: row.livemode,
      assignment_id,
      seconds,
      paid: minor === 0n ? null : money(minor, row.currency),
    }
  },
)

/** The item whose answer ends the work. Throws Problem('conflict') where none does. */
const requireEnding = (row: AssignmentRow, answers: Record<string, unknown>): string => {
  const form = requireForm(row.form)
  const issues = checkAnswers(form, row.input, answers, { final: false })
  if (issues.length > 0)
    throw new Problem('invalid_answers', {
      detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
      errors: issues,
    })
  const item = screenedOutBy(form, answers)
  return item ?? fail('conflict', 'None of these answers ends the work; go on, or return the task.')
}

const pay = (context: Context, row: AssignmentRow, minor: bigint) =>
  payFromReserve(context, {
    job: { id: row.job_id, requester_id: row.requester_id, currency: row.currency },
    worker_id: row.worker_id,
    ground: 'screening',
    about: { noun: 'assignment', id: row.id },
    minor,
  })
