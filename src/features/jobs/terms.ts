/** Checks and completes what a requester says about a job, before anything is stored. */
import { createHash } from 'node:crypto'
import { estimateSeconds } from '../../forms/estimate.ts'
import type { Form } from '../../forms/form.ts'
import { parseForm } from '../../forms/form.ts'
import { screens } from '../../forms/screening.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, formatAmount, type Money } from '../../kernel/money.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { type CheckedAudience, requireAudience } from '../audience/check-audience.ts'
import { storeAudience } from '../audience/store-audience.ts'
import { inOrder } from '../content/content-schemas.ts'
import { copyForm } from '../copies/form-copies.ts'
import { type Context, fail, type RequesterSide } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { findProject } from '../projects/queries.ts'
import { type OverlapColumns, overlapColumns } from './certainty/overlap-terms.ts'
import { canBeSure } from './certainty/pilot.ts'
import type { createJob } from './contract.ts'
import { insertJobFiles, type TermColumns } from './drafting/term-queries.ts'
import { requireFormFiles } from './form-files.ts'
import { reviewColumn } from './layers/review-terms.ts'
import { floorReward, leaseFor } from './pricing.ts'
import { insertJob, type JobRow, type NewJob, UNBEGUN } from './queries.ts'
import { requireRepair } from './repair/repair-terms.ts'

export type Terms = InputOf<typeof createJob> & {
  /** What was filled in for whoever asked; nothing, where the contract asks for all of it. */
  unstated?: JobRow['unstated']
}

/** The form, or a Problem that names every fault with its JSON pointer. */
export const requireForm = (raw: unknown): Form => {
  const parsed = parseForm(raw)
  if (parsed.ok) return parsed.form
  throw new Problem('invalid_form', {
    detail: parsed.issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors: parsed.issues,
  })
}

/** What tells one form from another: SHA-256 over canonical JSON, in hex. */
export const hashForm = (form: Form): string =>
  createHash('sha256').update(canonicalJson(form)).digest('hex')

/** Refuses pay under the floor, naming the least that would do (charter R13). */
export const requireFloor = (reward: Money, seconds: number): void => {
  const least = floorReward(reward.currency, seconds)
  if (reward.minor >= least) return
  throw new Problem('under_pay_floor', {
    param: '/reward',
    detail: `For ${seconds} seconds of work the reward must be at least ${formatAmount(least, reward.currency)} ${reward.currency}.`,
  })
}

/** Pays the floor, or is paid elsewhere and then pays nothing here. */
export const requirePay = (
  { reward, paid_elsewhere }: { reward: Money; paid_elsewhere: boolean },
  seconds: number,
): void => {
  if (!paid_elsewhere) requireFloor(reward, seconds)
  else if (reward.minor !== 0n)
    fail('invalid_input', 'Work is paid here or elsewhere: with paid_elsewhere the reward is 0.')
}

/** Where no money moves there is no fee. */
export const feeFor = ({ paid_elsewhere }: { paid_elsewhere: boolean }): number =>
  paid_elsewhere ? 0 : LIMITS.fee_basis_points

/** The requester’s currency is the job’s: money is never converted. */
export const requireCurrency = async (
  { tx }: Context,
  requester_id: Uuid,
  reward: Money,
): Promise<Currency> => {
  const requester = await findRequester(tx, requester_id)
  if (requester === undefined) return fail('not_found')
  if (requester.currency !== reward.currency)
    return fail('invalid_input', `Your money is in ${requester.currency}; state the reward in it.`)
  if (reward.minor > LIMITS.reward_maximum)
    return fail(
      'invalid_input',
      'The reward is above what one answer may pay; check the decimal point.',
    )
  return requester.currency
}

/** Only what can be sure of something can be asked until it is. */
export const requireDecidable = (form: Form, { overlap_min }: OverlapColumns): void => {
  if (overlap_min === null || canBeSure(form)) return
  fail(
    'invalid_input',
    'No question of this form has a confidence: texts, numbers and rankings take a fixed overlap.',
  )
}

/** A budget is in the money of the job. */
const requireBudget = async (
  context: Context,
  requester_id: Uuid,
  { max_cost }: Pick<Terms, 'max_cost'>,
): Promise<void> => {
  if (max_cost === undefined) return
  const requester = await findRequester(context.tx, requester_id)
  if (requester?.currency !== max_cost.currency)
    fail('invalid_input', 'max_cost must be in the currency of your money.')
}

/** A job joins a project of its own requester that has not ended. */
const requireProject = async (
  { tx }: Context,
  requester_id: Uuid,
  project_id: Uuid | undefined,
): Promise<void> => {
  if (project_id === undefined) return
  const project = (await findProject(tx, project_id, requester_id)) ?? fail('not_found')
  if (project.status === 'ended') fail('conflict', 'That project has ended.')
}

/** Terms that passed, as columns of the job; the stored files the form shows; whom the job is for. */
type CheckedTerms = { columns: TermColumns; files: Uuid[]; audience: CheckedAudience | null }

/** Checks and completes what a requester says; nothing is stored yet. */
export const checkTerms = async (
  context: Context,
  requester_id: Uuid,
  terms: Terms,
): Promise<CheckedTerms> => {
  const form = requireForm(terms.form)
  const currency = await requireCurrency(context, requester_id, terms.reward)
  requireDecidable(form, overlapColumns(terms))
  await requireBudget(context, requester_id, terms)
  const estimated = terms.estimated_seconds ?? estimateSeconds(form, {})
  requirePay(terms, estimated)
  requireRepair(terms, form, estimated)
  if (terms.deadline && terms.deadline <= context.now)
    return fail('invalid_input', 'The deadline lies in the past.')
  const files = await requireFormFiles(context, requester_id, form)
  const audience = await requireAudience(context, requester_id, terms)
  await requireProject(context, requester_id, terms.project_id)
  const known = { form, currency, estimated, has_audience: audience !== null }
  return { columns: columnsOf(terms, known), files, audience }
}

/** Checks the terms and stores them as a draft job. */
export const draftJob = async (
  context: Context,
  side: RequesterSide,
  terms: Terms,
): Promise<JobRow> => {
  const { columns, files, audience } = await checkTerms(context, side.requester_id, terms)
  const job = newJob(context, side, columns)
  await insertJob(context.tx, job)
  await storeAudience(context, job.id, audience)
  await insertJobFiles(context.tx, job.id, files)
  await copyForm(context, job.id, columns.form as Form)
  return { ...job, ...UNBEGUN }
}

const columnsOf = (
  terms: Terms,
  known: { form: Form; currency: Currency; estimated: number; has_audience: boolean },
): TermColumns => ({
  title: terms.title,
  description: terms.description,
  form: known.form,
  form_sha256: hashForm(known.form),
  lang: known.form.lang,
  currency: known.currency,
  reward_minor: terms.reward.minor,
  ...overlapColumns(terms),
  estimated_seconds: known.estimated,
  estimate_stated: terms.estimated_seconds !== undefined,
  auto_approve_seconds: terms.auto_approve_seconds,
  lease_seconds: terms.lease_seconds ?? leaseFor(known.estimated),
  deadline: terms.deadline ?? null,
  purpose: terms.purpose,
  data_use: terms.data_use,
  ai_use: terms.ai_use,
  input_origin: terms.input_origin,
  unstated: terms.unstated ?? [],
  repair: terms.repair ?? null,
  content_flags: terms.content_flags === undefined ? null : inOrder(terms.content_flags),
  has_audience: known.has_audience,
  screens: screens(known.form),
  paid_elsewhere: terms.paid_elsewhere,
  project_id: terms.project_id ?? null,
  fee_basis_points: feeFor(terms),
  review: reviewColumn(terms, known),
  gold_percent: terms.gold?.percent ?? 0,
  gate_percent: terms.gold?.gate?.percent ?? null,
  gate_over: terms.gold?.gate?.over ?? null,
})

const newJob = (
  { newId, now, instance }: Context,
  side: RequesterSide,
  columns: TermColumns,
): NewJob => ({
  id: newId(),
  requester_id: side.requester_id,
  agent_id: side.agent_id,
  livemode: instance.livemode,
  status: 'draft',
  ...columns,
  terms_version: 1,
  escrow_parts: 1,
  at_most_minor: 0n,
  created_at: now,
  published_at: null,
  closed_at: null,
})
