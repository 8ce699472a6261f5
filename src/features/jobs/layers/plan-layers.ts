/** Which layers a job’s terms ask for, and what they cost: pure. */
import type { z } from 'zod'
import type { Layer } from '../../../forms/reviewing/review-form.ts'
import { REVIEW_LIMITS } from '../../../kernel/limits/quality/review-limits.ts'
import { money } from '../../../kernel/money.ts'
import { answersToDraw, mostWrong } from '../../quality/sampling/error-bound.ts'
import { quotedAtMost } from '../escrow/reserves-of-job.ts'
import type { QuotedReview } from '../layer-schemas.ts'
import { priceOf } from '../pricing.ts'
import type { JobRow } from '../queries.ts'

export type LayerPlan = { layer: Layer; tasks: number; reward: bigint; seconds: number }

/** As much of a job as its layers follow from. */
export type Reviewed = Pick<
  JobRow,
  'review' | 'task_count' | 'overlap' | 'fee_basis_points' | 'content_flags' | 'currency'
>

const share = (of: number, percent: number): number => Math.ceil((of * percent) / 100)

/** The layers, the one next to the authors first; none where nobody checks, or there is nothing yet. */
export const layersOf = ({ review, task_count, overlap }: Reviewed): LayerPlan[] => {
  const answers = task_count * overlap
  if (review === null || answers === 0) return []
  const { adjudication, error_at_most } = review
  const tasks =
    error_at_most === null
      ? share(answers, review.share ?? REVIEW_LIMITS.share)
      : answersToDraw(answers, error_at_most)
  const first = {
    ...{ layer: 'review' as const, tasks },
    ...{ reward: BigInt(review.reward_minor), seconds: review.seconds },
  }
  if (adjudication === null) return [first]
  return [
    first,
    {
      ...{ layer: 'adjudication', tasks: share(tasks, adjudication.percent) },
      ...{ reward: BigInt(adjudication.reward_minor), seconds: adjudication.seconds },
    },
  ]
}

/** What the sums of a layer follow from. */
const pricingOfLayer = (
  { reward, tasks }: LayerPlan,
  { fee_basis_points, content_flags }: Reviewed,
) => ({ reward, tasks, fee_basis_points, overlap: 1, flagged: (content_flags?.length ?? 0) > 0 })

/** Everything that the layers set aside, in minor units. */
export const layersAtMost = (job: Reviewed): bigint =>
  layersOf(job).reduce((sum, plan) => sum + quotedAtMost(pricingOfLayer(plan, job)), 0n)

/** What is said of it before anything is spent; null where nobody checks. */
export const quotedReview = (job: Reviewed): z.output<typeof QuotedReview> | null => {
  const [first, second] = layersOf(job)
  if (first === undefined) return null
  const of = job.task_count * job.overlap
  return {
    reviews: first.tasks,
    adjudications: second?.tasks ?? 0,
    error_at_most: mostWrong({ of, drawn: first.tasks, wrong: 0 }) / of,
    cost: money(priceOf(pricingOfLayer(first, job)).total, job.currency),
    at_most: money(layersAtMost(job), job.currency),
  }
}
