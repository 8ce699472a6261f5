/** What lost reviews cost the requester who loses again and again (charter R31); a worker never pays. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../../kernel/caller.ts'
import { Id } from '../../../kernel/id.ts'
import { LOST_REVIEW_LIMITS } from '../../../kernel/limits/launches/lost-review-limits.ts'
import { MoneySchema } from '../../../kernel/money.ts'
import { defineOperation } from '../../../kernel/operation.ts'

export const LostReviews = z.object({
  object: z.literal('lost_reviews'),
  livemode: z.boolean(),
  lost: z.int().describe('Rejections of yours that another human overturned in the last 90 days'),
  free: z.int().describe('So many cost nothing'),
  cost: MoneySchema.describe('What each further one costs'),
  next_costs: z.boolean().describe('Whether the next one would cost that'),
  unpaid: MoneySchema.describe('Costs that are not paid yet; nothing is published meanwhile'),
  posts_wait: z.boolean().describe('Whether a human of the instance looks at your next posts'),
})

export const getLostReviews = defineOperation({
  name: 'get_lost_reviews',
  summary: 'Read how many reviews of your rejections you lost, and what the next one would cost',
  description: `Anybody may be wrong ${LOST_REVIEW_LIMITS.free} times in 90 days. From then on each lost review costs what it took to look at it, and a human of the instance looks at your posts before they open, for two days at most.`,
  route: 'GET /v1/lost-reviews',
  allow: [...MEMBER_ROLES, 'agent'],
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: LostReviews,
})

/** The loops’ own: costs are paid as soon as there is money. */
export const collectReviewCosts = defineOperation({
  name: 'collect_review_costs',
  summary: 'Pay what lost reviews cost from a requester’s available money',
  route: 'POST /v1/system/requesters/{requester_id}/review-costs',
  allow: ['system'],
  effect: 'write',
  input: z.object({ requester_id: Id('requester') }),
  output: z.object({ paid: z.boolean() }),
})
