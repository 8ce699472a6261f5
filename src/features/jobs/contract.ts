/** Jobs: the published offers. Schemas and operations; no I/O. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

/** What the answers are for (charter R49). */
export const PURPOSES = ['operate', 'evaluate', 'train', 'publish'] as const
/** Whether the worker may use AI (charter R49). */
export const AI_USES = ['forbidden', 'allowed', 'disclose'] as const
/** Who made what the worker looks at (charter R49). */
export const INPUT_ORIGINS = ['human', 'ai', 'mixed'] as const

/** What happens to the answers (charter R49). */
export const DataUse = z.strictObject({
  licence: z.string().min(1).max(200).describe('e.g. "CC BY 4.0" or "stays with the requester"'),
  retention_days: z.int().min(1).nullable().describe('null: kept without a limit'),
  seen_by: z.enum(['requester', 'public']),
})

/** What a requester says about a job before it exists. */
export const jobTerms = {
  title: z.string().trim().min(3).max(120),
  description: z.string().trim().max(500).default('').describe('For the card a worker sees'),
  form: z.unknown().describe('Form v1; its schema is at GET /v1/form-schema'),
  reward: MoneySchema.describe('For one answer; the same for everybody'),
  overlap: z.int().min(1).max(LIMITS.overlap_maximum).default(1).describe('Answers per task'),
  estimated_seconds: z
    .int()
    .min(10)
    .max(8 * 3600)
    .optional()
    .describe('Working time for one answer; estimated from the form when left out'),
  auto_approve_seconds: z
    .int()
    .min(0)
    .max(LIMITS.auto_approve_maximum)
    .default(LIMITS.auto_approve_default)
    .describe('Silence approves and pays after this time; at most 14 days'),
  lease_seconds: z
    .int()
    .min(LIMITS.lease_minimum)
    .max(LIMITS.lease_maximum)
    .optional()
    .describe('Time a worker holds a place; four times the estimate when left out'),
  deadline: Instant.optional().describe('No place is given out after it; what is open goes back'),
  purpose: z.enum(PURPOSES),
  data_use: DataUse,
  ai_use: z.enum(AI_USES),
  input_origin: z.enum(INPUT_ORIGINS),
}

export const JOB_STATUSES = [
  'draft',
  'screening',
  'held',
  'refused',
  'open',
  'paused',
  'winding_down',
  'closed',
] as const

/** Who asks, as every worker sees it before accepting. */
export const AskedBy = z.object({
  requester: z.string(),
  agent: z.string().nullable().describe('Name of the agent that asks, if one does'),
  human_contact: z.string().nullable().describe('The person who answers for the agent'),
})

/** What every reply about a job says, so that a program never has to guess. */
export const progress = {
  status: z.enum(JOB_STATUSES),
  terminal: z.boolean().describe('Nothing more will happen by itself'),
  next_action: z
    .enum([
      'add_tasks',
      'publish_job',
      'wait_for_results',
      'review_submission',
      'get_results',
      'resume_job',
      'ask_a_human_to_publish',
      'none',
    ])
    .describe('The operation that makes sense next'),
  poll_after_seconds: z.int().nullable(),
}

export const Quote = z.object({
  places: z.int().describe('Answers wanted: tasks × overlap'),
  reward: MoneySchema,
  hourly: MoneySchema.describe('Reward per hour at the estimated time'),
  hourly_floor: MoneySchema,
  estimated_seconds: z.int(),
  fee: MoneySchema.describe('Platform fee in all, paid by the requester'),
  cost: MoneySchema.describe('Expected: every place answered once'),
  at_most: MoneySchema.describe('Set aside before anything opens; the rest comes back'),
  expected_minutes: z
    .int()
    .nullable()
    .describe('Until the last answer; null: nobody worked lately'),
})

export const Job = z.object({
  object: z.literal('job'),
  id: Id('job'),
  livemode: z.boolean(),
  kind: z.literal('batch'),
  ...progress,
  title: z.string(),
  description: z.string(),
  form: z.unknown(),
  reward: MoneySchema,
  hourly: MoneySchema,
  overlap: z.int(),
  estimated_seconds: z.int(),
  auto_approve_seconds: z.int(),
  lease_seconds: z.int(),
  deadline: Instant.nullable(),
  purpose: z.enum(PURPOSES),
  data_use: DataUse,
  ai_use: z.enum(AI_USES),
  input_origin: z.enum(INPUT_ORIGINS),
  asked_by: AskedBy,
  tasks: z.int(),
  places: z.int(),
  answers: z.object({
    in_work: z.int(),
    submitted: z.int().describe('Waiting for approval'),
    changes_requested: z.int(),
    approved: z.int(),
  }),
  cost: MoneySchema.describe('Expected in all'),
  at_most: MoneySchema.describe('Set aside at publishing'),
  spent: MoneySchema.describe('Paid to workers and as fees so far'),
  escrow: MoneySchema.describe('Still set aside'),
  created_at: Instant,
  published_at: Instant.nullable(),
  closed_at: Instant.nullable(),
})

export const jobId = { job_id: Id('job') }

export const quoteJob = defineOperation({
  name: 'quote_job',
  summary: 'Learn what a job would cost, before it exists',
  description: 'Free and without obligation. Checks the form, the pay floor and your balance.',
  route: 'POST /v1/jobs/quote',
  allow: ['owner', 'manager', 'finance', 'reviewer', 'agent'],
  scope: 'read',
  effect: 'read',
  tool: true,
  errors: ['invalid_form', 'under_pay_floor'],
  input: z.object({ ...jobTerms, tasks: z.int().min(1).max(1_000_000).default(1) }),
  output: Quote.extend({ available: MoneySchema.describe('What you could spend now') }),
})

export const createJob = defineOperation({
  name: 'create_job',
  summary: 'Create a draft job; nothing is spent yet',
  route: 'POST /v1/jobs',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  tool: true,
  errors: ['invalid_form', 'under_pay_floor'],
  input: z.object(jobTerms),
  output: Job,
})

export const getJob = defineOperation({
  name: 'get_job',
  summary: 'Read one job with its progress and money',
  route: 'GET /v1/jobs/{job_id}',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
  tool: true,
  input: z.object(jobId),
  output: Job,
})

export const listJobs = defineOperation({
  name: 'list_jobs',
  summary: 'List your jobs, newest first',
  route: 'GET /v1/jobs',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({ ...pageInput, status: z.enum(JOB_STATUSES).optional() }),
  output: pageOf(Job),
})

export const publishJob = defineOperation({
  name: 'publish_job',
  summary: 'Fund a draft job and open it to people',
  description:
    'Moves `at_most` from the available balance into the job’s escrow and opens it, in one transaction. An agent above its confirmation limit leaves the job in draft with next_action ask_a_human_to_publish.',
  route: 'POST /v1/jobs/{job_id}/publish',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  tool: true,
  errors: [
    'insufficient_funds',
    'mandate_exceeded',
    'under_pay_floor',
    'over_max_cost',
    'conflict',
  ],
  input: z.object({
    ...jobId,
    max_cost: MoneySchema.optional().describe('Refuse when at_most is above this'),
  }),
  output: Job,
})

const changeJob = {
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  output: Job,
} as const

export const pauseJob = defineOperation({
  ...changeJob,
  name: 'pause_job',
  summary: 'Give out no new places; work begun goes on and is paid',
  route: 'POST /v1/jobs/{job_id}/pause',
  errors: ['conflict'],
  input: z.object(jobId),
})

export const resumeJob = defineOperation({
  ...changeJob,
  name: 'resume_job',
  summary: 'Give out places again',
  route: 'POST /v1/jobs/{job_id}/resume',
  errors: ['conflict'],
  input: z.object(jobId),
})

export const raisePay = defineOperation({
  ...changeJob,
  name: 'raise_pay',
  summary: 'Raise the reward for everybody not yet paid',
  route: 'POST /v1/jobs/{job_id}/raise-pay',
  errors: ['terms_only_rise', 'insufficient_funds', 'mandate_exceeded', 'conflict'],
  input: z.object({ ...jobId, reward: MoneySchema }),
})

export const closeJob = defineOperation({
  ...changeJob,
  name: 'close_job',
  summary: 'End a job: no new places; work begun is finished and paid, the rest comes back',
  route: 'POST /v1/jobs/{job_id}/close',
  tool: true,
  errors: ['conflict'],
  input: z.object(jobId),
})

/** The loops' own: close a job whose work is all decided and give the unused escrow back. */
export const settleJob = defineOperation({
  name: 'settle_job',
  summary: 'Close a finished job and return its unused escrow',
  route: 'POST /v1/system/jobs/{job_id}/settle',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ settled: z.boolean() }),
})

/** The loops' own: a job past its deadline gives out no more places. */
export const windDownJob = defineOperation({
  name: 'wind_down_job',
  summary: 'Stop giving out places at the deadline',
  route: 'POST /v1/system/jobs/{job_id}/wind-down',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ wound_down: z.boolean(), closed: z.boolean() }),
})
