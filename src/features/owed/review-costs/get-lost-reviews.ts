import { LOST_REVIEW_LIMITS } from '../../../kernel/limits/launches/lost-review-limits.ts'
import { money } from '../../../kernel/money.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { findRequester } from '../../identity/queries.ts'
import { losesOften, lostLately } from './charge-review.ts'
import { getLostReviews } from './contract.ts'
import { unpaidCosts } from './cost-queries.ts'

/** Visible before it happens, to everybody who rejects. */
export const getLostReviewsHandler = handle(getLostReviews, async (context) => {
  const { tx, instance } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const lost = await lostLately(context, requester_id)
  return {
    object: 'lost_reviews' as const,
    livemode: instance.livemode,
    lost,
    free: LOST_REVIEW_LIMITS.free,
    cost: money(LOST_REVIEW_LIMITS.cost[currency], currency),
    next_costs: losesOften(lost + 1),
    unpaid: money(await unpaidCosts(tx, requester_id), currency),
    posts_wait: losesOften(lost),
  }
})
