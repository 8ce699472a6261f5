/** The breaker (charter R28): very many rejections in one job wait for a human of the instance. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../../kernel/operation.ts'
import { writtenReasons } from '../contract.ts'

/** One job whose rejections wait, or waited. */
export const RejectionHold = z.object({
  object: z.literal('rejection_hold'),
  job_id: Id('job'),
  livemode: z.boolean(),
  title: z.string(),
  requester: z.string(),
  rejected: z.int().describe('Rejections proposed or decided when the hold began'),
  handed_in: z.int().describe('Work handed in by then'),
  held_at: Instant,
  decide_until: Instant.describe('Without an answer by then everything held is paid'),
  outcome: z.enum(['released', 'refused']).nullable(),
  decided_at: Instant.nullable(),
  reasons: z.string().nullable(),
})

export const listRejectionHolds = defineOperation({
  name: 'list_rejection_holds',
  summary: 'List the jobs whose rejections wait for a human of the instance',
  route: 'GET /v1/rejection-holds',
  allow: ['operator'],
  effect: 'read',
  input: z.object(pageInput),
  output: pageOf(RejectionHold),
})

export const decideRejectionHold = defineOperation({
  name: 'decide_rejection_hold',
  summary: 'Let the requester decide on very many rejections, or refuse them all and pay the work',
  route: 'POST /v1/jobs/{job_id}/rejection-hold/decide',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['another_human_needed', 'conflict'],
  input: z.object({
    job_id: Id('job'),
    decision: z.enum(['release', 'refuse']),
    reasons: writtenReasons,
  }),
  output: RejectionHold,
})

/** The loops’ own: nobody looked in time. */
export const lapseRejectionHold = defineOperation({
  name: 'lapse_rejection_hold',
  summary: 'Refuse very many rejections that nobody looked at in time',
  route: 'POST /v1/system/jobs/{job_id}/rejection-hold/lapse',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({ lapsed: z.boolean() }),
})
