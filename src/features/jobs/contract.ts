/** Jobs: the published offers. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { JobAdvice } from '../texts/advice-schemas.ts'
import { TextFinding } from '../texts/screening-schemas.ts'
import { JOB_STATUSES, Job, JobRead, jobTerms, Quote } from './job-schemas.ts'
import { Missing } from './launch-schemas.ts'

export const jobId = { job_id: Id('job') }

/** Charter R11: asked for only where the same work paid more before. */
export const discloses_lower_pay = z
  .boolean()
  .default(false)
  .describe('Show on the card that the same work paid more before; see lower_than_previous')

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
  input: z.object({ ...jobTerms, tasks: z.int().min(1).max(LIMITS.job_tasks).default(1) }),
  output: Quote.extend({
    held_for: z
      .array(TextFinding)
      .describe('What publishing would hold the job for, until a human of the instance looked'),
    advice: z.array(JobAdvice).describe('What would make the answers better; refuses nothing'),
    available: MoneySchema.describe('What you could spend now'),
    missing: z
      .array(Missing)
      .describe('What people must be told before so many answers; publishing asks for it'),
  }),
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
  summary: 'Read one job with its progress, its money and the questions of its workers',
  route: 'GET /v1/jobs/{job_id}',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
  tool: true,
  input: z.object(jobId),
  output: JobRead,
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
    'unclear_terms',
    'insufficient_funds',
    'money_owed',
    'mandate_exceeded',
    'under_pay_floor',
    'over_max_cost',
    'pay_differs_by_country',
    'lower_pay_undisclosed',
    'content_flags_missing',
    'text_refused',
    'model_missing',
    'conflict',
  ],
  input: z.object({
    ...jobId,
    max_cost: MoneySchema.optional().describe('Refuse when at_most is above this'),
    discloses_lower_pay,
  }),
  output: Job,
})

const changeJob = {
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  output: Job,
} as const

export const updateJob = defineOperation({
  ...changeJob,
  name: 'update_job',
  summary: 'Write a draft anew: form, pay, overlap, everything but its tasks',
  description:
    'Takes all terms, as create_job does; what is left out gets its default. While the draft has tasks, the form keeps its data fields.',
  route: 'PUT /v1/jobs/{job_id}',
  errors: ['invalid_form', 'under_pay_floor', 'conflict'],
  input: z.object({ ...jobId, ...jobTerms }),
})

export const pauseJob = defineOperation({
  ...changeJob,
  name: 'pause_job',
  summary: 'Give out no new places; work begun goes on and is paid',
  description:
    'Resume it within 14 days where people count on the work: a project whose jobs all rest for longer counts as ended without notice, and pays the fees of one.',
  route: 'POST /v1/jobs/{job_id}/pause',
  errors: ['conflict'],
  input: z.object(jobId),
})

export const resumeJob = defineOperation({
  ...changeJob,
  name: 'resume_job',
  summary: 'Give out places again',
  description:
    'Refused where half of the people took longer than was said and the reserve cannot make up for it any more: raise_pay first.',
  route: 'POST /v1/jobs/{job_id}/resume',
  errors: ['conflict', 'under_pay_floor'],
  input: z.object(jobId),
})

export const raisePay = defineOperation({
  ...changeJob,
  name: 'raise_pay',
  summary: 'Raise the reward for everybody not yet paid',
  description:
    'Jobs of yours with the same form that are for other countries are raised along: the same work pays the same everywhere.',
  route: 'POST /v1/jobs/{job_id}/raise-pay',
  errors: ['terms_only_rise', 'insufficient_funds', 'mandate_exceeded', 'conflict'],
  input: z.object({ ...jobId, reward: MoneySchema }),
})

export const closeJob = defineOperation({
  ...changeJob,
  name: 'close_job',
  summary: 'End a job: no new places; work begun is finished and paid, the rest comes back',
  description:
    'What no work begun can need comes back at once. What an agent committed to stays counted in its mandate.',
  route: 'POST /v1/jobs/{job_id}/close',
  tool: true,
  errors: ['notice_needed', 'conflict'],
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

/** The loops’ own: a draft nobody published for long. */
export const discardDraft = defineOperation({
  name: 'discard_draft',
  summary: 'Close a draft that nobody published in 90 days',
  route: 'POST /v1/system/jobs/{job_id}/discard',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ discarded: z.boolean() }),
})
