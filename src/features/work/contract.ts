/** Work: the open jobs as a worker sees them before accepting. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { OfferedTo } from '../audience/audience-schemas.ts'
import { jobId } from '../jobs/contract.ts'
import { AI_USES, AskedBy, DataUse, INPUT_ORIGINS, PURPOSES } from '../jobs/job-schemas.ts'

/** A job as a worker sees it before accepting. */
export const WorkCard = z.object({
  object: z.literal('work'),
  job_id: Id('job'),
  livemode: z.boolean(),
  title: z.string(),
  description: z.string(),
  lang: z.string(),
  reward: MoneySchema,
  hourly: MoneySchema.describe('At the measured median time, else at the estimate'),
  estimated_seconds: z.int(),
  measured_seconds: z.int().nullable().describe('Median of the answers so far, from 5 on'),
  places_left: z.int().describe('Places this worker could still take, at most 1,000 counted'),
  auto_approve_seconds: z.int(),
  deadline: Instant.nullable(),
  again_at: Instant.nullable().describe(
    'When the requester means to publish this work again: an intention, never a promise',
  ),
  purpose: z.enum(PURPOSES),
  data_use: DataUse,
  ai_use: z.enum(AI_USES),
  input_origin: z.enum(INPUT_ORIGINS),
  asked_by: AskedBy,
  paid_elsewhere: z.boolean().describe('Paid by the requester under a contract, not here'),
  offered_to: OfferedTo.nullable().describe('Whom it is for; null: everybody'),
})

export const listWork = defineOperation({
  name: 'list_work',
  summary: 'List the work you could do now, best hourly pay first',
  route: 'GET /v1/work',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(WorkCard),
})

export const getWork = defineOperation({
  name: 'get_work',
  summary: 'Read one offer as a worker sees it before accepting',
  route: 'GET /v1/work/{job_id}',
  allow: ['worker'],
  effect: 'read',
  errors: ['not_in_audience'],
  input: z.object(jobId),
  output: WorkCard,
})
