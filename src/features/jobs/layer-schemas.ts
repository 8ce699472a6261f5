/** What is said of review layers: asked for in terms, quoted, and on the job. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { REVIEW_LIMITS } from '../../kernel/limits/quality/review-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'

export const LAYERS = ['review', 'adjudication'] as const

const paid = {
  reward: MoneySchema.describe('For one look; the same for everybody'),
  estimated_seconds: z
    .int()
    .min(10)
    .max(8 * 3600)
    .optional()
    .describe('Working time for one look; that of an answer when left out'),
}

/** Who looks at answers, for how much, and at how many of them. */
export const ReviewTerms = z
  .strictObject({
    ...paid,
    share: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe(
        'Percent of the answers that somebody looks at, drawn by chance; all when left out',
      ),
    error_at_most: z
      .number()
      .min(REVIEW_LIMITS.bound.minimum)
      .max(REVIEW_LIMITS.bound.maximum)
      .optional()
      .describe(
        'In the place of share: as few as tell, when none of them is found wrong, that at most this share of all answers is (95 %)',
      ),
    adjudication: z
      .strictObject({
        ...paid,
        percent: z
          .int()
          .min(1)
          .max(100)
          .default(REVIEW_LIMITS.adjudicated)
          .describe('Reviews in a hundred that this is paid for; further ones wait for you'),
      })
      .optional()
      .describe('A third person decides where reviewer and author disagree; else the reviewer'),
  })
  .describe('Other people look at the answers, for pay, and correct them; see docs/quality.md')
export type ReviewTerms = z.output<typeof ReviewTerms>

/** What a job’s review would cost and tell. */
export const QuotedReview = z.object({
  reviews: z.int().describe('Answers that somebody looks at'),
  adjudications: z.int().describe('Disagreements that a third person is paid for, at most'),
  error_at_most: z
    .number()
    .describe('When no review finds an error, no greater share of all answers is wrong (95 %)'),
  cost: MoneySchema.describe('Rewards and fees of every review; adjudications come on top'),
  at_most: MoneySchema.describe(
    'Set aside besides, adjudications and reserves included; what is unused comes back',
  ),
})

/** The layers of a job, or the layer that it is. */
export const JobReview = z.object({
  terms: ReviewTerms.nullable().describe('null: this job is itself a layer of another'),
  layers: z
    .array(
      z.object({
        layer: z.enum(LAYERS),
        job_id: Id('job').describe('An ordinary job of yours: raise its pay, answer its questions'),
        of_job_id: Id('job').describe('Whose answers it checks'),
        planned: z.int().describe('Tasks that are paid for'),
        made: z.int().describe('Tasks made so far, from answers that came in'),
      }),
    )
    .describe('Empty before it is published'),
  quoted: QuotedReview.nullable().describe('Of a draft: what publishing sets aside besides'),
})
