import { toPublicId } from '../../../kernel/id.ts'
import { REPAIR_LIMITS } from '../../../kernel/limits/launches/repair-limits.ts'
import { type Money, money } from '../../../kernel/money.ts'
import { asWorker, type Context, fail, handle } from '../../handle.ts'
import { reopenPlace } from '../../jobs/places.ts'
import { findAnyJob, type JobRow } from '../../jobs/queries.ts'
import { assessmentPlaces } from '../../jobs/repair/repair-terms.ts'
import { payFromReserve } from '../../reserves/pay-from-reserve.ts'
import { applyAssignmentEvent } from '../move-assignment.ts'
import { lockOwnAssignment } from '../present-assignment.ts'
import type { AssignmentRow } from '../queries.ts'
import { requoteRepair } from './contract.ts'
import { handedInBy, insertRepairQuote } from './repair-queries.ts'

/** Whoever leaves is paid for the time until then; the place opens again, and nothing is counted. */
export const requoteRepairHandler = handle(
  requoteRepair,
  async (context, { assignment_id, wish, leave, text }) => {
    const { tx, now } = context
    const { worker_id } = asWorker(context)
    const row = await lockOwnAssignment(context, assignment_id, worker_id)
    const job = (await findAnyJob(tx, row.job_id)) ?? fail('not_found')
    await requireAssessment(context, job, row)
    if (wish === undefined && !leave) fail('invalid_input', 'Say your price, or leave.')
    requireWish(row, wish)
    const paid_minor = leave && !row.paid_elsewhere ? worthOfLooking(job, row, now) : 0n
    const quote = { assignment_id, job_id: job.id, worker_id, text, left_work: leave, now }
    await insertRepairQuote(tx, { ...quote, wish_minor: wish?.minor ?? null, paid_minor })
    if (leave) await leaveWork(context, job, row, paid_minor)
    const { requester_id, livemode, currency } = row
    context.note({
      subject: toPublicId('assignment', assignment_id),
      ...{ job_id: job.id, requester_id, worker_id },
    })
    return {
      object: 'repair_quote' as const,
      ...{ assignment_id, job_id: job.id, livemode },
      status: leave ? ('returned' as const) : row.status,
      wish: wish ?? null,
      paid: money(paid_minor, currency),
    }
  },
)

const requireAssessment = async (
  { tx, now }: Context,
  job: JobRow,
  row: AssignmentRow,
): Promise<void> => {
  if (job.repair === null) fail('conflict', 'This work repairs nothing; its pay is as it says.')
  if (row.status !== 'active' || row.expires_at <= now)
    fail('conflict', `The assignment is ${row.status}; repair is judged with a task in hand.`)
  const { handed_in, judged } = await handedInBy(tx, row.worker_id, row.job_id)
  if (judged) fail('conflict', 'You have judged this work before.')
  const places = assessmentPlaces(job)
  if (handed_in >= places)
    fail(
      'conflict',
      `Repair is judged in one’s first ${places} places; hand this one in or return it.`,
    )
}

/** A wish is a price above the present one: pay only rises. */
const requireWish = ({ currency, reward_minor }: AssignmentRow, wish: Money | undefined): void => {
  if (wish === undefined) return
  if (wish.currency !== currency) fail('invalid_input', `This job pays in ${currency}.`)
  if (wish.minor <= reward_minor) fail('invalid_input', 'A wish lies above what the job pays now.')
}

/** The time until then at the pay of the job, rounded up; no more than the task was to take, or an hour. */
const worthOfLooking = (job: JobRow, row: AssignmentRow, now: Date): bigint => {
  const looked = Math.ceil((now.getTime() - row.claimed_at.getTime()) / 1000)
  const most = Math.min(row.estimated_seconds, REPAIR_LIMITS.assessment_seconds)
  const seconds = BigInt(Math.max(1, Math.min(looked, most)))
  const whole = BigInt(job.repair?.creation_seconds ?? row.estimated_seconds)
  return (row.reward_minor * seconds + whole - 1n) / whole
}

const leaveWork = async (
  context: Context,
  job: JobRow,
  row: AssignmentRow,
  minor: bigint,
): Promise<void> => {
  const { id, worker_id } = row
  await applyAssignmentEvent(context, row, 'return', { return_reason: 'other' })
  await reopenPlace(context.tx, { ...row, number: row.place_number })
  const about = { noun: 'assignment' as const, id }
  await payFromReserve(context, { job, worker_id, ground: 'screening', about, minor })
}
