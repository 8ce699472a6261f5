/** Charter R11: the same work for less is said before it is published, and offered first to who did it. */
import type { Form } from '../../../forms/form.ts'
import { textsIn } from '../../../forms/text/texts.ts'
import { after } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { PROJECT_LIMITS } from '../../../kernel/limits/project-limits.ts'
import { type Currency, formatMoney, money } from '../../../kernel/money.ts'
import type { Context } from '../../handle.ts'
import type { JobRow } from '../queries.ts'
import {
  type Compared,
  earlierWork,
  insertFirstOffer,
  insertLowerPay,
  insertWorkText,
  previousWorkers,
  steadyWorkers,
  wasDisclosed,
} from './relaunch-queries.ts'
import { type Lower, lowerThan } from './rules.ts'

/** As much of a job as is compared; a quote has no more. */
export type WorkToCompare = Pick<
  JobRow,
  'requester_id' | 'currency' | 'form_sha256' | 'title' | 'description' | 'form' | 'reward_minor'
> & { estimated_seconds: number; paid_elsewhere: boolean }

/** What the work asks, as one text: its words decide whether it is the same. */
const bodyOf = ({ title, description, form }: WorkToCompare): string => {
  // Every plain question has the same goal and end, which makes no two of them the same work.
  const { goal: _, done_when: __, ...asked } = form as Form
  const texts = textsIn(asked).map(({ text }) => text)
  return [title, description, ...texts].join('\n').slice(0, PROJECT_LIMITS.compared_text)
}

const comparedWith = (work: WorkToCompare, now: Date): Compared => ({
  requester_id: work.requester_id,
  currency: work.currency,
  form_sha256: work.form_sha256,
  body: bodyOf(work),
  since: after(now, -PROJECT_LIMITS.relaunch_window),
})

/** The best paid same work that this one stays under; undefined: none. */
export const findLower = async (
  { tx, now }: Context,
  work: WorkToCompare,
): Promise<Lower | undefined> =>
  work.paid_elsewhere ? undefined : lowerThan(work, await earlierWork(tx, comparedWith(work, now)))

/**
 * Refuses to publish the same work for less without saying so. Keeps what the work asks and what it paid
 * before; who did it is asked first when that is said for the first time. The job is still a draft.
 */
export const sayLowerPay = async (
  context: Context,
  job: JobRow,
  discloses: boolean,
): Promise<void> => {
  const { tx, now } = context
  const relaunch = await requireDisclosed(context, job, discloses)
  await insertWorkText(tx, { job_id: job.id, now, ...comparedWith(job, now) })
  if (relaunch === undefined) return
  const { previous, hourly, hourly_before } = relaunch
  const row = { job_id: job.id, previous_job_id: previous.job_id, hourly, hourly_before, now }
  await insertLowerPay(tx, row)
  if (relaunch.first) await offerFirst(context, job, previous)
}

/** `first`: said for the first time. */
type Relaunch = Lower & { first: boolean }

const requireDisclosed = async (
  context: Context,
  job: JobRow,
  discloses: boolean,
): Promise<Relaunch | undefined> => {
  const lower = await findLower(context, job)
  if (lower === undefined) return undefined
  const compared = { ...comparedWith(job, context.now), reward_minor: job.reward_minor }
  const before = await wasDisclosed(context.tx, compared)
  if (!before && !discloses) throw undisclosed(lower, job.currency)
  return { ...lower, first: !before }
}

const undisclosed = ({ hourly, hourly_before }: Lower, currency: Currency): Problem => {
  const say = (minor: bigint) => formatMoney(money(minor, currency))
  return new Problem('lower_pay_undisclosed', {
    param: '/discloses_lower_pay',
    detail: `This work paid ${say(hourly_before)} an hour; at the same working time the reward is ${say(hourly)}.`,
  })
}

/** Steady workers alone for 72 hours; where there are none, half of the places for 24 hours. */
const offerFirst = async (
  { tx, now }: Context,
  job: JobRow,
  { job_id, project_id }: { job_id: Uuid; project_id: Uuid | null },
): Promise<void> => {
  const steady = project_id === null ? [] : await steadyWorkers(tx, project_id, now)
  if (steady.length > 0) {
    const until = after(now, PROJECT_LIMITS.steady_first)
    return insertFirstOffer(tx, { job_id: job.id, until, others_most: 0, workers: steady })
  }
  const workers = await previousWorkers(tx, [job_id])
  if (workers.length === 0) return
  const places = job.task_count * job.overlap
  const until = after(now, PROJECT_LIMITS.previous_first)
  const others_most = places - Math.floor(places / 2)
  await insertFirstOffer(tx, { job_id: job.id, until, others_most, workers })
}
