/** Terms of a published job that change for the better, and all their versions (charter R07). */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import { MoneySchema } from '../../../kernel/money.ts'
import { defineOperation, Instant } from '../../../kernel/operation.ts'
import { jobId } from '../contract.ts'
import { Job } from '../job-schemas.ts'

export const improveTerms = defineOperation({
  name: 'improve_terms',
  summary: 'Give people more time, or let silence pay sooner, on a job that runs',
  description:
    'Every change is a new version, for whoever starts from then on; who accepted before keeps theirs. A later deadline, a longer time to hold a place, a shorter wait until silence pays: nothing else, and never the other way. More pay is raise_pay.',
  route: 'POST /v1/jobs/{job_id}/improve-terms',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  errors: ['terms_only_rise', 'conflict'],
  input: z.object({
    ...jobId,
    deadline: Instant.optional().describe('Later than now set'),
    lease_seconds: z.int().min(LIMITS.lease_minimum).max(LIMITS.lease_maximum).optional(),
    auto_approve_seconds: z.int().min(0).max(LIMITS.auto_approve_maximum).optional(),
  }),
  output: Job,
})

const TermsVersion = z.object({
  version: z.int(),
  since: Instant,
  reward: MoneySchema,
  overlap: z.int(),
  estimated_seconds: z.int(),
  lease_seconds: z.int(),
  auto_approve_seconds: z.int(),
  deadline: Instant.nullable(),
})

export const listTerms = defineOperation({
  name: 'list_terms',
  summary: 'Read every version of a published job’s terms, the newest first',
  description:
    'For its requester, and for whoever has or had a place on it; their contract names the version. Form, title and what the answers are for are the same in all: they never change once published.',
  route: 'GET /v1/jobs/{job_id}/terms',
  allow: ['worker', 'owner', 'manager', 'reviewer', 'finance', 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object(jobId),
  output: z.object({
    object: z.literal('terms_of_job'),
    job_id: Id('job'),
    versions: z.array(TermsVersion),
  }),
})
