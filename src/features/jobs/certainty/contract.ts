/** What a job would come to, played through from answers that are there. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import { MoneySchema } from '../../../kernel/money.ts'
import { defineOperation } from '../../../kernel/operation.ts'
import { QuotedCertainty } from '../../gates/certainty-schemas.ts'
import { progress } from '../job-schemas.ts'

/** One way to ask, and what it would come to. */
export const ForecastPlan = QuotedCertainty.omit({ from: true, pilot_answers: true }).extend({
  min: z.int().describe('Answers per task; the same as max where they are fixed'),
  max: z.int(),
  target_confidence: z.number().nullable().describe('null: every task gets the same number'),
  hours: z
    .number()
    .nullable()
    .describe('Until the last answer, as quickly as the answers came that there are'),
  own: z.boolean().describe('As the job asks now'),
})

export const forecastJob = defineOperation({
  name: 'forecast_job',
  summary: 'Foretell cost, time and accuracy of a job from a paid pilot',
  description:
    'Publish the same form for a small number of tasks first; their answers, and all others to the same form of yours, tell how often people are right and how far they err together. The job is then played through some thousand times. Without 30 answers it says from: prior and stands on what people are like elsewhere.',
  route: 'GET /v1/jobs/{job_id}/forecast',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({
    job_id: Id('job'),
    tasks: z.int().min(1).max(LIMITS.job_tasks).optional().describe('The job’s own when left out'),
  }),
  output: z.object({
    object: z.literal('forecast'),
    job_id: Id('job'),
    ...progress,
    tasks: z.int(),
    from: QuotedCertainty.shape.from,
    pilot_answers: z.int(),
    one_answer_right: z.number().describe('How often one person’s answer is right'),
    errors_shared: z.number().describe('How far people err together: 0 not at all, 1 always'),
    reward: MoneySchema,
    plans: z.array(ForecastPlan),
  }),
})
