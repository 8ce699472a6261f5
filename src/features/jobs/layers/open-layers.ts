/**
 * Publishes the layers of a job with it, in one transaction: each an ordinary job of the same requester,
 * funded for every task that may come, with its own floor, clocks, questions and appeals. What is asked of
 * whoever publishes was asked for the job itself.
 */
import { createHash } from 'node:crypto'
import type { Form } from '../../../forms/form.ts'
import { type Layer, reviewForm } from '../../../forms/reviewing/review-form.ts'
import { reviewWords } from '../../../forms/reviewing/words.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { after } from '../../../kernel/clock.ts'
import { uuidOf } from '../../../kernel/id.ts'
import { REVIEW_LIMITS } from '../../../kernel/limits/quality/review-limits.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import { copyAudience } from '../../audience/queries.ts'
import type { Context } from '../../handle.ts'
import { copyJobFiles } from '../drafting/term-queries.ts'
import { escrowPartsFor, leaseFor } from '../pricing.ts'
import { insertJob, type JobRow, type NewJob, UNBEGUN } from '../queries.ts'
import { awaitTasks, bindLayers, insertLayer, promiseTasks } from './layer-queries.ts'
import { type LayerPlan, layersOf } from './plan-layers.ts'

/** What people are told of the task is human work too, or no longer only that. */
const originOf = ({ input_origin, ai_use }: JobRow): JobRow['input_origin'] =>
  input_origin === 'human' && ai_use === 'forbidden' ? 'human' : 'mixed'

const said = (job: JobRow, layer: Layer) => {
  const words = reviewWords(job.lang)
  const review = layer === 'review'
  const title = review ? words.review_title : words.adjudication_title
  return {
    title: title(job.title).slice(0, LIMITS.job_title),
    description: review ? words.review_says : words.adjudication_says,
  }
}

/** The draft of one layer: what people were told of the job, and what differs. */
const draftOf = (job: JobRow, plan: LayerPlan, place: { id: string; until: Date }): NewJob => {
  const form = reviewForm(job.form as Form, plan.layer)
  return {
    ...job,
    ...said(job, plan.layer),
    id: place.id as JobRow['id'],
    status: 'draft',
    form,
    form_sha256: createHash('sha256').update(canonicalJson(form)).digest('hex'),
    ...{ reward_minor: plan.reward, overlap: 1 },
    ...{ overlap_min: null, sure_permille: null, budget_minor: null },
    ...{ estimated_seconds: plan.seconds, estimate_stated: true },
    lease_seconds: leaseFor(plan.seconds),
    deadline: place.until,
    input_origin: originOf(job),
    ...{ repair: null, screens: false, review: null },
    ...{ gold_percent: 0, gate_percent: null, gate_over: null },
    ...{ terms_version: 1, escrow_parts: escrowPartsFor(plan.tasks), at_most_minor: 0n },
    ...{ published_at: null, closed_at: null },
  }
}

/** Makes the drafts of a job’s layers while it is still one itself, and lets all of them know each other. */
export const draftLayers = async (context: Context, job: JobRow): Promise<JobRow[]> => {
  const { tx, now } = context
  const plans = layersOf(job)
  if (plans.length === 0) return []
  const ends = job.deadline ?? after(now, LIMITS.job_open)
  const drafts: JobRow[] = []
  for (const [at, plan] of plans.entries()) {
    const until = after(ends, REVIEW_LIMITS.further_time * (at + 1))
    const draft = draftOf(job, plan, { id: uuidOf('layer', job.id, plan.layer), until })
    await insertJob(tx, draft)
    await copyJobFiles(tx, job.id, draft.id)
    if (draft.has_audience) await copyAudience(tx, { from: job.id, to: draft.id, now })
    await promiseTasks(tx, draft.id, plan.tasks)
    drafts.push({ ...draft, ...UNBEGUN, task_count: plan.tasks })
  }
  await bindLayers(tx, [job.id, ...drafts.map(({ id }) => id)])
  return drafts
}

/** Once it is open: its tasks come from the answers of the job below it. */
export const startLayers = async (
  { tx }: Context,
  job: JobRow,
  layers: readonly JobRow[],
): Promise<void> => {
  const plans = layersOf(job)
  for (const [at, { id: job_id }] of layers.entries()) {
    const below = layers[at - 1]
    await insertLayer(tx, {
      ...{ job_id, author_job_id: job.id, of_job_id: below?.id ?? job.id },
      layer: plans[at]?.layer ?? 'review',
      expected: plans[at - 1]?.tasks ?? job.task_count * job.overlap,
    })
    await awaitTasks(tx, job_id)
  }
}
