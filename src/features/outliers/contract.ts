/** Outliers: working times far above those of others. A human looks; nothing is decided by them (charter R15). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

/** A time that was capped. Who worked stands nowhere in it: it is the time that is looked at. */
export const TimeOutlier = z.object({
  object: z.literal('time_outlier'),
  assignment_id: Id('assignment'),
  livemode: z.boolean(),
  job_id: Id('job'),
  title: z.string(),
  requester: z.string(),
  estimated_seconds: z.int(),
  median_seconds: z.int().describe('What half of the others took at most'),
  said_seconds: z.int().describe('What the device counted'),
  counted_seconds: z.int().describe('What counts now'),
  noted_at: Instant,
  looked_at: Instant.nullable(),
  counts_in_full: z.boolean().nullable().describe('Null until a human has looked'),
})

export const listTimeOutliers = defineOperation({
  name: 'list_time_outliers',
  summary: 'List the working times that were capped and that nobody has looked at',
  description:
    'The work was paid as ever. Long times are most often a task that is harder than its estimate, so look at the job before you look at the person.',
  route: 'GET /v1/operator/time-outliers',
  allow: ['operator'],
  effect: 'read',
  input: z.object(pageInput),
  output: pageOf(TimeOutlier),
})

export const settleTimeOutlier = defineOperation({
  name: 'settle_time_outlier',
  summary: 'Say whether a long working time counts in full or stays capped',
  description:
    'Changes what is measured and nothing else: never the pay of the work, nor how anybody stands.',
  route: 'POST /v1/operator/time-outliers/{assignment_id}/settle',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ assignment_id: Id('assignment'), counts_in_full: z.boolean() }),
  output: TimeOutlier,
})
