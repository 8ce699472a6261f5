import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { CONTENT_LIMITS } from '../../kernel/limits/content/content-limits.ts'
import { money } from '../../kernel/money.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import { lockOwnAssignment } from '../assignments/present-assignment.ts'
import { inOrder } from '../content/content-schemas.ts'
import { payTime, worthOf } from '../content/pay-care.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { applyJobEvent } from '../jobs/move-job.ts'
import { reopenPlace } from '../jobs/places.ts'
import { type JobRow, lockAnyJob } from '../jobs/queries.ts'
import { reportContent } from './contract.ts'
import { presentReport } from './present-report.ts'
import { insertReport, peopleWaiting, unconfirmedSince } from './queries.ts'

/** The worker leaves and is paid; one report keeps the job from them, three pause it for everybody. */
export const reportContentHandler = handle(reportContent, async (context, asked) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const row = await lockOwnAssignment(context, asked.assignment_id, worker_id)
  const shows = inOrder(asked.shows)
  if (shows.join() === (row.content_flags ?? []).join())
    fail('invalid_input', 'The job warns of exactly that. To leave it, return the task.')
  await applyAssignmentEvent(context, row, 'return', { return_reason: 'uncomfortable' })
  await reopenPlace(tx, { ...row, number: row.place_number })
  const worth = worthOf(row, now)
  const paid = await isPaidAtOnce(context, worker_id)
  const { job_id, requester_id, task_id } = row
  const report = {
    ...{ id: context.newId(), job_id, requester_id, assignment_id: row.id, worker_id, shows },
    ...{ worth_minor: worth, paid_at: paid ? now : null, created_at: now },
    due_at: after(now, CONTENT_LIMITS.report_answer),
  }
  await insertReport(tx, report)
  if (paid) await payTime(context, row, worth)
  await pauseWhenMany(context, (await lockAnyJob(tx, job_id)) ?? fail('not_found'))
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
  return {
    ...presentReport(context, { ...report, task_id, outcome: null }),
    paid: money(paid ? worth : 0n, row.currency),
  }
})

/** Whoever reports again and again without anybody agreeing is paid when somebody does. */
const isPaidAtOnce = async ({ tx, now }: Context, worker_id: Uuid): Promise<boolean> =>
  (await unconfirmedSince(tx, worker_id, after(now, -CONTENT_LIMITS.reports_week))) <
  CONTENT_LIMITS.paid_reports

/** Not the worker pauses it: the instance does, and its requester is told of the reports. */
const pauseWhenMany = async ({ tx, now }: Context, job: JobRow): Promise<void> => {
  if (job.status !== 'open') return
  if ((await peopleWaiting(tx, job.id)) < CONTENT_LIMITS.reports_to_pause) return
  await applyJobEvent({ tx, now, caller: { kind: 'system', loop: 'content' } }, job, 'pause')
}
