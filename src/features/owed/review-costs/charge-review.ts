/** A requester who lost more than three reviews in 90 days pays what each further one cost (charter R31). */
import { callerKey } from '../../../kernel/caller.ts'
import { after } from '../../../kernel/clock.ts'
import { type Uuid, uuidOf } from '../../../kernel/id.ts'
import { LOST_REVIEW_LIMITS } from '../../../kernel/limits/launches/lost-review-limits.ts'
import type { Currency } from '../../../kernel/money.ts'
import { availableOf, partOf, platformReserveOf } from '../../../ledger/chart.ts'
import { openAccounts, post } from '../../../ledger/post.ts'
import { keepBalance } from '../../../ledger/statement.ts'
import type { Context } from '../../handle.ts'
import { lockRequester } from '../../identity/queries.ts'
import {
  type CostRow,
  insertCost,
  lockUnpaidCosts,
  lostReviews,
  markCostPaid,
} from './cost-queries.ts'

/** How many this requester lost in the time that counts. */
export const lostLately = ({ tx, now }: Context, requester_id: Uuid): Promise<number> =>
  lostReviews(tx, requester_id, after(now, -LOST_REVIEW_LIMITS.window))

/** Whether losing so many costs something, and brings one’s posts before a human. */
export const losesOften = (lost: number): boolean => lost > LOST_REVIEW_LIMITS.free

type LostReview = { id: Uuid; requester_id: Uuid; currency: Currency }

/** Called when another human has overturned a rejection; pays at once as far as there is money. */
export const chargeForReview = async (context: Context, review: LostReview): Promise<void> => {
  const { id: assignment_id, requester_id, currency } = review
  // Two that are lost at one moment see each other.
  await lockRequester(context.tx, requester_id)
  if (!losesOften(await lostLately(context, requester_id))) return
  const amount_minor = LOST_REVIEW_LIMITS.cost[currency]
  const { tx, now } = context
  await insertCost(tx, { assignment_id, requester_id, amount_minor, currency, now })
  await collectCosts(context, requester_id)
}

/** Pays costs whole, the oldest first, while the available money reaches; true if any was paid. */
export const collectCosts = async (context: Context, requester_id: Uuid): Promise<boolean> => {
  const costs = await lockUnpaidCosts(
    context.tx,
    requester_id,
    LOST_REVIEW_LIMITS.collected_at_once,
  )
  let any = false
  for (const cost of costs) {
    if (!(await pay(context, requester_id, cost))) return any
    any = true
  }
  return any
}

const pay = async (
  { tx, now, caller }: Context,
  requester_id: Uuid,
  { assignment_id: about, amount_minor: amount, currency }: CostRow,
): Promise<boolean> => {
  const debit = availableOf(requester_id, currency)
  if ((await keepBalance(tx, debit)) < amount) return false
  const credit = platformReserveOf(currency, partOf(about))
  await openAccounts(tx, [debit, credit])
  const id = uuidOf('review_cost', about)
  const line = { id, debit, credit, amount, reason: 'review_cost' as const, about }
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers: [line] })
  await markCostPaid(tx, about, now)
  return true
}
