import type { Form } from '../../forms/form.ts'
import { type Context, handle } from '../handle.ts'
import { countAnswers } from '../jobs/counting/count-answers.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import type { JobRow } from '../jobs/queries.ts'
import { getQuality } from './contract.ts'
import type { KeptQuality } from './inference/queries.ts'
import { keptQuality } from './inference/queries.ts'
import { inferNow, isLarge } from './inference/read-inference.ts'
import { reportReview } from './layers/report-review.ts'
import { ownJob } from './result-head.ts'

/** Of a small job as of now, of a large one as the loop last found it. */
export const qualityOf = async (context: Context, job: JobRow, form: Form) => {
  if (isLarge(job)) {
    const kept: KeptQuality | undefined = await keptQuality(context.tx, job.id)
    if (kept === undefined) return { answers: 0, inferred_at: null, items: [] }
    // What was kept before gold was looked at says nothing of it.
    const items = kept.quality.map((item) => ({ ...item, on_gold: item.on_gold ?? null }))
    return { answers: kept.answers, inferred_at: kept.inferred_at, items }
  }
  const { quality } = await inferNow(context, job, form)
  const counts = (await countAnswers(context.tx, [job.id])).get(job.id)
  const answers = (counts?.submitted ?? 0) + (counts?.approved ?? 0) - (counts?.checks ?? 0)
  return { answers, inferred_at: null, items: quality() }
}

export const getQualityHandler = handle(getQuality, async (context, { job_id }) => {
  const { job, form } = await ownJob(context, job_id)
  const stands = await whereItStands(context.tx, job)
  const quality = await qualityOf(context, job, form)
  const review = await reportReview(context.tx, job, quality.answers)
  return { object: 'quality' as const, job_id, ...stands, ...quality, review }
})
