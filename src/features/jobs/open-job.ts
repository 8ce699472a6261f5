/** Funds a draft and opens it: terms fixed, escrow filled, first places out, in one transaction. */
import { estimateSeconds } from '../../forms/estimate.ts'
import type { Form } from '../../forms/form.ts'
import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { uuidOf } from '../../kernel/id.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { formatMoney, type Money, money } from '../../kernel/money.ts'
import { availableOf, escrowOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { beginDraw } from '../alerts/draw-queries.ts'
import { settledForm } from '../copies/form-copies.ts'
import { requireCopied } from '../copies/require-copied.ts'
import { requireGold } from '../gates/require-gold.ts'
import { type Context, fail, type RequesterSide } from '../handle.ts'
import { commitUnderMandate } from '../identity/mandate.ts'
import { requireModels } from '../models/require-models.ts'
import { requireNothingOwed } from '../owed/require-nothing-owed.ts'
import { requireAnswered } from '../petitions/require-answered.ts'
import { fillReserve } from '../projects/notice-reserve.ts'
import type { ProjectRow } from '../projects/queries.ts'
import { noteReserves, reserveLines } from '../reserves/fund-reserves.ts'
import type { ReserveSizes } from '../reserves/reserve-schemas.ts'
import { sumOfReserves } from '../reserves/sizes.ts'
import { beginOverlap } from './certainty/queries.ts'
import { insertJobFiles, setForm } from './drafting/term-queries.ts'
import { reservesOfDraft } from './escrow/reserves-of-job.ts'
import { requireBrief, startLaunch } from './launch/start-launch.ts'
import { draftLayers, startLayers } from './layers/open-layers.ts'
import { layersAtMost, layersOf } from './layers/plan-layers.ts'
import { isLayer } from './layers/stored-review.ts'
import { applyJobEvent } from './move-job.ts'
import { requireSamePay } from './pay/country-pay.ts'
import { openGoldPlaces, openNextPlaces } from './places.ts'
import { waitsForReview } from './posts/wait-for-review.ts'
import { escrowByPart, escrowPartsFor, leaseFor, placesOf, priceOf, pricingOf } from './pricing.ts'
import { fixTerms, type JobRow } from './queries.ts'
import { sayLowerPay } from './relaunch/lower-pay.ts'
import { lockProjectOf, reserveOfJob, workOf } from './relaunch/project-of-job.ts'
import { requireRepair } from './repair/repair-terms.ts'
import { holdJob } from './screening/hold-job.ts'
import { hashForm, requireForm, requirePay } from './terms.ts'
import { hasStagedUpload, sampleInputs } from './upload-queries.ts'
import { insertTerms } from './versions/queries.ts'

/** `needsHuman`: above the agent’s confirmation limit, so the job stays a draft for a human. */
export type Opened = {
  job: JobRow
  needsHuman: boolean
  /** A human of the instance looks at it first. */
  waits?: boolean
}

/** What whoever publishes says besides. */
type Asked = { max_cost?: Money | undefined; discloses_lower_pay?: boolean }

export const openJob = async (
  context: Context,
  side: RequesterSide,
  draft: JobRow,
  { max_cost, discloses_lower_pay = false }: Asked,
): Promise<Opened> => {
  const { tx, now } = context
  await requireReady(context, draft)
  requireBrief(draft)
  await requireNothingOwed(tx, draft.requester_id, draft.currency)
  await requireAnswered(tx, draft)
  await requireMade(context, draft)
  const job = { ...(await withOwnFiles(context, draft)), ...(await settledTerms(context, draft)) }
  requireFullPay(job)
  const held = await holdJob(context, job)
  if (held !== undefined) return { job: held, needsHuman: false }
  const total = totalOf(job)
  requireWithinBudget(job, total)
  const project = await lockProjectOf(context, job)
  const notice = project === undefined ? 0n : await noticeOf(context, project, job)
  if (await waitsForReview(context, side, draft, discloses_lower_pay))
    return { job: draft, needsHuman: false, waits: true }
  const asked = money(total + notice + layersAtMost(job), job.currency)
  requireWithin(asked, max_cost)
  if (side.agent_id !== null && !job.paid_elsewhere) {
    const commitment = { agent_id: side.agent_id, job_id: job.id, amount: asked, now }
    if ((await commitUnderMandate(tx, commitment)) === 'needs_human')
      return { job: draft, needsHuman: true }
  }
  const layers = await draftLayers(context, job)
  const open = await fundAndOpen(context, job, discloses_lower_pay)
  for (const layer of layers) await fundAndOpen(context, layer, discloses_lower_pay)
  await startLayers(context, open, layers)
  return { job: open, needsHuman: false }
}

/** What the project’s reserve lacks for the job and its layers: it must hold for the greatest of them. */
const noticeOf = async (context: Context, project: ProjectRow, job: JobRow): Promise<bigint> => {
  let most = await reserveOfJob(context, project, workOf(job))
  for (const { reward, seconds, tasks } of layersOf(job)) {
    const work = { reward, estimated_seconds: seconds, places: tasks }
    const missing = await reserveOfJob(context, project, work)
    if (missing > most) most = missing
  }
  return most
}

/** Rewards, fees and reserves together: what the job itself sets aside. */
const totalOf = (job: JobRow): bigint =>
  priceOf(pricingOf(job)).total + sumOfReserves(reservesOfDraft(job))

/** Fixes the terms, sets the money aside and opens; all that may be refused was asked before. */
const fundAndOpen = async (context: Context, job: JobRow, discloses: boolean): Promise<JobRow> => {
  const { tx, now } = context
  const pricing = pricingOf(job)
  await fixTerms(tx, {
    job_id: job.id,
    estimated_seconds: job.estimated_seconds,
    lease_seconds: job.lease_seconds,
    escrow_parts: job.escrow_parts,
    at_most_minor: totalOf(job),
    // No job waits for ever: without a word from its requester it ends, and the money goes back.
    deadline: job.deadline ?? after(now, LIMITS.job_open),
    gold_places: pricing.gold_places ?? 0,
    place_budget: pricing.places ?? null,
    pay_check_at: job.paid_elsewhere ? null : after(now, RESERVE_LIMITS.check_every),
  })
  await fundJob(context, job, escrowByPart(pricing, job.escrow_parts), reservesOfDraft(job))
  const project = await lockProjectOf(context, job)
  if (project !== undefined) await fillReserve(context, project, workOf(job))
  await requireSamePay(context, job)
  await sayLowerPay(context, job, discloses)
  return openFunded(context, job)
}

/** All that the tasks need besides: copies of files, gold, models to talk to. */
const requireMade = async (context: Context, draft: JobRow): Promise<void> => {
  await requireCopied(context.tx, draft.id)
  await requireGold(context.tx, draft)
  await requireModels(context, draft)
}

/** The first places of a job whose money is set aside. */
const openFunded = async (context: Context, job: JobRow): Promise<JobRow> => {
  const { tx, now } = context
  const screening = await applyJobEvent(context, job, 'screen')
  const open = await applyJobEvent(context, screening, 'open')
  await insertTerms(tx, open, now)
  const launched = await startLaunch(context, open)
  await beginCertainty(context, open)
  await openNextPlaces(tx, launched)
  await openGoldPlaces(tx, open)
  // Of a layer nobody is told before there is something to look at.
  if (!isLayer(open))
    await beginDraw(tx, { job_id: open.id, now, draw_until: after(now, ALERT_LIMITS.draw) })
  return launched
}

/** What its requester said that it may cost in all. */
const requireWithinBudget = ({ budget_minor, currency }: JobRow, total: bigint): void => {
  if (budget_minor !== null) requireWithin(money(total, currency), money(budget_minor, currency))
}

/** The floor for the time it takes, and for writing it anew where it is repair. */
const requireFullPay = (job: JobRow): void => {
  const pay = { ...job, reward: money(job.reward_minor, job.currency) }
  requirePay(pay, job.estimated_seconds)
  const repair = job.repair ?? undefined
  requireRepair({ ...pay, repair }, job.form as Form, job.estimated_seconds)
}

const requireReady = async ({ tx, now }: Context, job: JobRow): Promise<void> => {
  if (job.status !== 'draft')
    fail('conflict', `The job is ${job.status}; only a draft is published.`)
  if (await hasStagedUpload(tx, job.id))
    fail('conflict', 'An upload is not finished; call finish_upload or discard_upload first.')
  if (job.content_flags === null) fail('content_flags_missing')
  if (job.task_count === 0) fail('conflict', 'The job has no tasks yet; call add_tasks first.')
  if (job.deadline !== null && job.deadline <= now)
    fail('conflict', 'The deadline has passed; create a new job with a later one.')
}

/** What the loop that decides over further places counts from. */
const beginCertainty = async ({ tx, now }: Context, job: JobRow): Promise<void> => {
  if (job.overlap_min === null) return
  const first = job.task_count * job.overlap_min
  await beginOverlap(tx, { job_id: job.id, budget: placesOf(pricingOf(job)), first, now })
}

/** What the form shows from elsewhere is the instance’s own from now on, for all who work on it. */
const withOwnFiles = async (context: Context, job: JobRow): Promise<JobRow> => {
  const given = requireForm(job.form)
  const { form, files } = await settledForm(context, job.id, given)
  if (form === given) return job
  const form_sha256 = hashForm(form)
  await setForm(context.tx, { job_id: job.id, form, form_sha256 })
  await insertJobFiles(context.tx, job.id, files)
  return { ...job, form, form_sha256 }
}

/** What is only known with the tasks: the estimate from their inputs, and the escrow’s parts. */
const settledTerms = async ({ tx }: Context, job: JobRow) => {
  const escrow_parts = escrowPartsFor(job.task_count, job.budget_minor !== null)
  if (job.estimate_stated) return { escrow_parts }
  const form = requireForm(job.form)
  const inputs = await sampleInputs(tx, job)
  const sum = inputs.reduce((seconds, input) => seconds + estimateSeconds(form, input), 0)
  const estimated_seconds = Math.max(10, Math.ceil(sum / Math.max(1, inputs.length)))
  const lease_seconds = Math.max(job.lease_seconds, leaseFor(estimated_seconds))
  return { escrow_parts, estimated_seconds, lease_seconds }
}

/** Refuses what would cost more than the caller said. */
export const requireWithin = (total: Money, max_cost: Money | undefined): void => {
  if (max_cost === undefined) return
  if (max_cost.currency !== total.currency)
    fail('invalid_input', `max_cost must be in ${total.currency}.`)
  if (total.minor > max_cost.minor)
    throw new Problem('over_max_cost', {
      param: '/max_cost',
      detail: `It would cost at most ${formatMoney(total)}; max_cost is ${formatMoney(max_cost)}.`,
    })
}

/** Moves money from the requester’s available balance into the parts of a job’s escrow and its reserves. */
export const fundJob = async (
  context: Context,
  job: JobRow,
  sums: bigint[],
  reserves: ReserveSizes,
): Promise<void> => {
  const { tx, now, caller } = context
  const available = availableOf(job.requester_id, job.currency)
  const parts = sums.map((_, part) => escrowOf(job.id, job.currency, part))
  const version = job.terms_version
  const beside = reserveLines(job, reserves, version)
  await openAccounts(tx, [available, ...parts, ...beside.accounts])
  const fill = parts.map((credit, part) => ({
    ...{ id: uuidOf('fund_escrow', job.id, version, part), debit: available, credit },
    ...{ amount: sums[part] ?? 0n, reason: 'fund_escrow' as const, about: job.id },
  }))
  await post(tx, {
    journal_id: uuidOf('fund_escrow', job.id, version),
    at: now,
    actor: callerKey(caller),
    transfers: [...beside.transfers, ...fill],
  })
  await noteReserves(context, job, reserves)
}
