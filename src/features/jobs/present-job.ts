/** Jobs in their public form. */
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { money, share } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { escrowBalance } from '../../ledger/statement.ts'
import { matchingNow, presentAudience } from '../audience/present-audience.ts'
import { type Copying, copyingOf } from '../copies/queries.ts'
import { goldOnCard } from '../gates/terms.ts'
import { askedBy } from '../identity/asked-by.ts'
import type { ReserveSizes } from '../reserves/reserve-schemas.ts'
import { presentReserves } from '../reserves/sizes.ts'
import { overlapsOf, presentCertainty } from './certainty/present-certainty.ts'
import type { OverlapState } from './certainty/queries.ts'
import type { createJob } from './contract.ts'
import { countAnswers } from './counting/count-answers.ts'
import type { JobCounts } from './counting/queries.ts'
import { atMostOf, reservesOfJobs } from './escrow/reserves-of-job.ts'
import { presentLaunch } from './launch/present-launch.ts'
import { presentLayers } from './layers/present-layers.ts'
import { shownStated } from './pay/pay-watch.ts'
import { inReviewOf, isWaiting } from './posts/in-review.ts'
import { hourlyPay, placesOf, priceOf, pricingOf } from './pricing.ts'
import { progressOf } from './progress.ts'
import type { JobRow } from './queries.ts'
import { shownLowerPay } from './relaunch/show-lower-pay.ts'
import { presentRepair } from './repair/repair-terms.ts'
import { presentScreening } from './screening/present-held.ts'
import { type ScreeningRow, screeningsOf } from './screening/queries.ts'

type PublicJob = OutputOf<typeof createJob>

const NOTHING: JobCounts = {
  in_work: 0,
  submitted: 0,
  changes_requested: 0,
  rejection_proposed: 0,
  rejected: 0,
  approved: 0,
  spent_minor: 0n,
  open_questions: 0,
  checks: 0,
  screened_out: 0,
}

/** One job as its requester sees it; with `now`, also how many people match then. */
export const presentJob = async (
  tx: Transaction,
  job: JobRow,
  options: { needsHuman?: boolean; now?: Date } = {},
): Promise<PublicJob> => {
  const counts = (await countAnswers(tx, [job.id])).get(job.id) ?? NOTHING
  const copying = (await copyingOfDrafts(tx, [job])).get(job.id)
  const reserves = (await reservesOfJobs(tx, [job])).get(job.id) ?? {}
  const shown = await publicJob(tx, job, counts, {
    needsHuman: options.needsHuman,
    copying,
    reserves,
    screening: (await screeningsOfDrafts(tx, [job])).get(job.id),
    overlap: (await overlapsOf(tx, [job])).get(job.id),
  })
  if (options.now === undefined) return shown
  return { ...shown, matching_people: await matchingNow(tx, job, options.now) }
}

/** A page of jobs, their answers counted together. */
export const presentJobs = async (tx: Transaction, jobs: JobRow[]): Promise<PublicJob[]> => {
  const counts = await countAnswers(
    tx,
    jobs.map(({ id }) => id),
  )
  const copying = await copyingOfDrafts(tx, jobs)
  const reserves = await reservesOfJobs(tx, jobs)
  const screenings = await screeningsOfDrafts(tx, jobs)
  const overlaps = await overlapsOf(tx, jobs)
  const rows: PublicJob[] = []
  for (const job of jobs) {
    const state = {
      copying: copying.get(job.id),
      reserves: reserves.get(job.id) ?? {},
      screening: screenings.get(job.id),
      overlap: overlaps.get(job.id),
    }
    rows.push(await publicJob(tx, job, counts.get(job.id) ?? NOTHING, state))
  }
  return rows
}

/** Only drafts wait for copies. */
const copyingOfDrafts = async (tx: Transaction, jobs: JobRow[]): Promise<Map<Uuid, Copying>> => {
  const drafts = jobs.filter(({ status }) => status === 'draft').map(({ id }) => id)
  return drafts.length === 0 ? new Map() : copyingOf(tx, drafts)
}

/** Only a held job waits for a look at its texts; a draft says what came of it. */
const screeningsOfDrafts = async (tx: Transaction, jobs: JobRow[]) => {
  const looked = jobs.filter(({ status }) => status === 'draft' || status === 'held')
  const ids = looked.map(({ id }) => id)
  return ids.length === 0 ? new Map<Uuid, ScreeningRow>() : screeningsOf(tx, ids)
}

/** What of a job is read beside its row. */
type ShownBeside = {
  needsHuman?: boolean | undefined
  copying: Copying | undefined
  reserves: ReserveSizes
  screening: ScreeningRow | undefined
  overlap: OverlapState | undefined
}

const publicJob = async (
  tx: Transaction,
  job: JobRow,
  counts: JobCounts,
  { needsHuman, copying, reserves, screening, overlap }: ShownBeside,
): Promise<PublicJob> => {
  const sum = (minor: bigint) => money(minor, job.currency)
  const launch = await presentLaunch(tx, job)
  const in_review = await inReviewOf(tx, job)
  const inReview = isWaiting(in_review)
  const { open_questions, submitted: waiting } = counts
  const waits_for = launch?.waits_for
  return {
    object: 'job',
    id: job.id,
    livemode: job.livemode,
    kind: 'batch',
    ...progressOf(job, { waiting, needsHuman, open_questions, waits_for, inReview, copying }),
    ...publicTerms(job),
    certainty: presentCertainty(job, overlap, spentOn(job, counts)),
    asked_by: await askedBy(tx, job),
    ...(await presentAudience(tx, job)),
    project_id: job.project_id,
    gold: goldOnCard(job),
    lower_than_previous: await shownLowerPay(tx, job),
    screening: screening === undefined ? null : presentScreening(screening),
    tasks: job.task_count,
    places: placesOf(pricingOf(job)),
    gold_places: pricingOf(job).gold_places ?? 0,
    repair: presentRepair(job),
    review: await presentLayers(tx, job),
    in_review,
    clarification: job.clarification,
    launch,
    open_questions,
    answers: answersIn(counts),
    cost: sum(priceOf(pricingOf(job)).total),
    reserves: presentReserves(reserves, job.currency),
    at_most: sum(atMostOf(job)),
    spent: sum(spentOn(job, counts)),
    escrow: sum(await escrowOrNothing(tx, job)),
    created_at: job.created_at,
    published_at: job.published_at,
    closed_at: job.closed_at,
  }
}

const answersIn = (counts: JobCounts): PublicJob['answers'] => ({
  in_work: counts.in_work,
  submitted: counts.submitted,
  changes_requested: counts.changes_requested,
  rejection_proposed: counts.rejection_proposed,
  rejected: counts.rejected,
  approved: counts.approved,
  screened_out: counts.screened_out,
})

const publicTerms = (job: JobRow) => ({
  title: job.title,
  description: job.description,
  form: job.form,
  reward: money(job.reward_minor, job.currency),
  hourly: money(hourlyPay(job.reward_minor, job.estimated_seconds), job.currency),
  overlap: job.overlap,
  estimated_seconds: job.estimated_seconds,
  stated_seconds: shownStated(job),
  auto_approve_seconds: job.auto_approve_seconds,
  lease_seconds: job.lease_seconds,
  deadline: job.deadline,
  purpose: job.purpose,
  data_use: job.data_use,
  ai_use: job.ai_use,
  input_origin: job.input_origin,
  unstated: job.unstated,
  content_flags: job.content_flags,
})

/** What was paid to workers and as fees so far, bonuses included. */
export const spentOn = (job: JobRow, counts: JobCounts = NOTHING): bigint =>
  counts.spent_minor + job.bonus_minor + share(job.bonus_minor, job.fee_basis_points)

const escrowOrNothing = async (tx: Transaction, job: JobRow): Promise<bigint> =>
  job.published_at === null ? 0n : escrowBalance(tx, job.id as Uuid, job.currency)
