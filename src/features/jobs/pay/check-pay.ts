import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../../kernel/limits/reserve-limits.ts'
import { type Context, handle } from '../../handle.ts'
import { freeOfFloor } from '../../reserves/queries.ts'
import { applyJobEvent } from '../move-job.ts'
import { leaseFor } from '../pricing.ts'
import { type JobRow, lockAnyJob } from '../queries.ts'
import { insertTerms } from '../versions/queries.ts'
import { checkPay } from './check-pay-contract.ts'
import { missingToFloor } from './pay-watch.ts'
import { fallsShort, topUp } from './top-up.ts'
import { correctEstimate, hadAnswersSince, planCheck } from './top-up-queries.ts'
import { medianOf } from './working-time-queries.ts'

/**
 * Compares what a job takes with what was said (charter R14): corrects the estimate for the places still
 * open, tops up who was below the floor, and pauses the job when its reserve cannot bring another answer
 * up to it. Runs twice without harm.
 */
export const checkPayHandler = handle(checkPay, async (context, { job_id }) => {
  const { tx, now } = context
  const job = await lockAnyJob(tx, job_id)
  const nothing = { checked: false, paused: false, estimated_seconds: null }
  if (job === undefined || job.pay_check_at === null || job.pay_check_at > now) return nothing
  const estimated_seconds = await correct(context, job)
  const corrected = { ...job, estimated_seconds }
  const last = job.topped_up_at ?? job.published_at ?? now
  const due = after(last, RESERVE_LIMITS.top_up_every) <= now
  const all = due ? await topUp(context, { ...job, ...statedOf(job, estimated_seconds) }) : true
  const paused = job.status === 'open' && (await pauseIfUsedUp(context, corrected))
  await planCheck(tx, { job_id, at: all ? await nextCheck(context, job) : now, now })
  if (estimated_seconds !== job.estimated_seconds || paused)
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id: job.requester_id })
  return { checked: true, paused, estimated_seconds }
})

const statedOf = (job: JobRow, estimated_seconds: number) => ({
  stated_seconds: job.stated_seconds ?? job.estimated_seconds,
  estimated_seconds,
})

/** The estimate from now on: the measured median where the stated one falls short of it. */
const correct = async ({ tx, now }: Context, job: JobRow): Promise<number> => {
  const stated = job.stated_seconds ?? job.estimated_seconds
  const median = await medianOf(tx, job.id)
  const seconds = fallsShort(job, median) ? median : stated
  if (seconds === job.estimated_seconds) return seconds
  const to = { job_id: job.id, seconds, lease_seconds: leaseFor(seconds) }
  const corrected = await correctEstimate(tx, to)
  if (corrected !== undefined) await insertTerms(tx, corrected, now)
  return seconds
}

/** Nobody begins what the reserve cannot bring up to the floor. */
const pauseIfUsedUp = async (context: Context, job: JobRow): Promise<boolean> => {
  const missing = missingToFloor(job)
  if (missing === 0n) return false
  if ((await freeOfFloor(context.tx, job.id)) >= missing) return false
  await applyJobEvent(context, job, 'pause')
  return true
}

/** Soon while answers come in; twice as long after each quiet look. */
const nextCheck = async ({ tx, now }: Context, job: JobRow): Promise<Date> => {
  const { check_every, check_at_least } = RESERVE_LIMITS
  const before = job.pay_checked_at ?? job.published_at ?? now
  if (await hadAnswersSince(tx, job.id, before)) return after(now, check_every)
  const quiet = Math.round((now.getTime() - before.getTime()) / 500)
  return after(now, Math.min(check_at_least, Math.max(check_every, quiet)))
}
