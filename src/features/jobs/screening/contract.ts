/** Jobs that wait for a human of the instance because of what their texts ask for. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { SCREENING_LIMITS } from '../../../kernel/limits/content/screening-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../../kernel/operation.ts'
import { Screening } from '../../texts/screening-schemas.ts'
import { jobId } from '../contract.ts'
import { Job } from '../job-schemas.ts'

export const HeldJob = Screening.extend({
  object: z.literal('held_job'),
  job_id: Id('job'),
  livemode: z.boolean(),
  title: z.string(),
  requester: z.string(),
})

export const listHeldJobs = defineOperation({
  name: 'list_held_jobs',
  summary: 'List the jobs that wait for a look at their texts, the most urgent first',
  description: 'A scanner found words; whether they ask for too much is for you to say.',
  route: 'GET /v1/operator/held-jobs',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(HeldJob),
})

export const decideHeldJob = defineOperation({
  name: 'decide_held_job',
  summary: 'Release a held job, or refuse its texts with a reason',
  description:
    'Either way it is its requester’s draft again and nobody’s money moves: released, the same texts are published without another look; refused, they are published when they are changed.',
  route: 'POST /v1/operator/held-jobs/{job_id}/decision',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    ...jobId,
    decision: z.enum(['release', 'refuse']),
    reason: z
      .string()
      .trim()
      .min(SCREENING_LIMITS.reason_minimum)
      .max(SCREENING_LIMITS.reason)
      .optional()
      .describe('The requester reads it; needed with refuse'),
  }),
  output: HeldJob,
})

export const takeBackJob = defineOperation({
  name: 'take_back_job',
  summary: 'Take a held job back as a draft, to change it or to leave it',
  route: 'POST /v1/jobs/{job_id}/take-back',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  errors: ['conflict'],
  input: z.object(jobId),
  output: Job,
})

/** The loops’ own: nobody looked in time. */
export const lapseHeldJob = defineOperation({
  name: 'lapse_held_job',
  summary: 'Give a held job that nobody looked at back to its requester',
  route: 'POST /v1/system/jobs/{job_id}/lapse-held',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ lapsed: z.boolean() }),
})
