/** Places that depend on how sure a result is: in terms, and as it stands. */
import { z } from 'zod'
import { CERTAINTY_LIMITS } from '../../kernel/limits/jobs/certainty-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'

const { minimum, maximum } = CERTAINTY_LIMITS.confidence

const TargetConfidence = z
  .number()
  .min(minimum)
  .max(maximum)
  .describe('How sure a result must be, e.g. 0.95; see docs/quality.md for what it means')

/** From so many answers to so many, until the result is sure enough. */
export const DynamicOverlap = z
  .strictObject({
    min: z
      .int()
      .min(1)
      .max(LIMITS.overlap_maximum - 1)
      .default(CERTAINTY_LIMITS.first_default),
    max: z.int().min(2).max(LIMITS.overlap_maximum),
    confidence: TargetConfidence,
  })
  .describe('From min to max answers per task, until its result is so sure')

/** A number of answers for every task, or as many as it needs. */
export const Overlap = z.union([z.int().min(1).max(LIMITS.overlap_maximum), DynamicOverlap])

/** What terms say of the number of answers. */
export const overlapTerms = {
  overlap: Overlap.default(1).describe('Answers per task: a number, or {min, max, confidence}'),
  target_confidence: TargetConfidence.optional().describe(
    'With max_cost, in the place of overlap: as many answers as it takes to be so sure',
  ),
  max_cost: MoneySchema.optional().describe('With target_confidence: what it may cost in all'),
}

export const CERTAINTIES = ['reached', 'budget_ended'] as const

/** How a job that buys certainty stands. */
export const JobCertainty = z.object({
  min: z.int().describe('Answers that every task gets'),
  max: z.int().describe('The most that one task gets'),
  target_confidence: z.number(),
  max_cost: MoneySchema.nullable().describe(
    'What it may cost in all, as published; raise_pay sets more aside. null: every place is paid for',
  ),
  reached: z.int().describe('Tasks that are sure enough and get no more answers'),
  budget_ended: z.int().describe('Tasks that are not, and get no more either'),
  undecided: z.int(),
  answers_bought: z.int().describe('Places opened so far, or to be opened for sure'),
  answers_saved: z
    .int()
    .describe('Places that decided tasks did not need, of the most they could get'),
  saved: MoneySchema.describe('What those would have cost, fees included'),
  returned: MoneySchema.nullable().describe('What came back when the job closed; null before'),
})

/** What certainty would cost; null in a quote whose tasks all get the same number of answers. */
export const QuotedCertainty = z.object({
  answers_p50: z.int().describe('As likely fewer as more'),
  answers_p90: z.int().describe('Fewer in nine of ten cases'),
  cost_p50: MoneySchema.describe('Fees included, without reserves'),
  cost_p90: MoneySchema,
  reached_share: z.number().describe('Share of the tasks that would be sure enough'),
  accuracy: z.number().describe('Share of the results that would be right'),
  from: z
    .enum(['pilot', 'prior'])
    .describe('pilot: your own answers to this form; prior: what people are like elsewhere'),
  pilot_answers: z.int(),
})
