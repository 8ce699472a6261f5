/** Posts of requesters who lose reviews often wait for a human of the instance (charter R31). */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../../kernel/operation.ts'

export const PostToReview = z.object({
  object: z.literal('post_to_review'),
  job_id: Id('job'),
  livemode: z.boolean(),
  requester: z.string(),
  title: z.string(),
  description: z.string(),
  form: z.unknown(),
  lost: z.int().describe('Reviews its requester lost in the last 90 days'),
  asked_at: Instant,
  due_at: Instant.describe('Published by silence then'),
})

export const listPostReviews = defineOperation({
  name: 'list_post_reviews',
  summary: 'List the posts that wait for a human of the instance, the oldest first',
  route: 'GET /v1/post-reviews',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(PostToReview),
})

export const decidePostReview = defineOperation({
  name: 'decide_post_review',
  summary: 'Let a post pass, or send it back to its requester with reasons',
  description: 'What passes is published at once, as its requester asked. Silence lets it pass.',
  route: 'POST /v1/jobs/{job_id}/post-review',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    job_id: Id('job'),
    decision: z.enum(['pass', 'send_back']),
    reasons: z.string().trim().min(1).max(2_000).optional().describe('Needed to send it back'),
  }),
  output: z.object({
    object: z.literal('post_review'),
    job_id: Id('job'),
    decision: z.enum(['pass', 'send_back']),
  }),
})

/** The loops’ own: somebody let the post pass, or nobody looked in time. */
export const publishReviewedPost = defineOperation({
  name: 'publish_reviewed_post',
  summary: 'Publish a post that passed, or that nobody looked at in two days',
  route: 'POST /v1/system/jobs/{job_id}/publish-reviewed',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({ outcome: z.enum(['opened', 'held', 'refused', 'none']) }),
})
