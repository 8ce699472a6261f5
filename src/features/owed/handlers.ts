import { doubleDebtHandler } from './double-debt.ts'
import { listDebtsHandler } from './list-debts.ts'
import { repayDebtsHandler } from './repay-debts.ts'
import { collectReviewCostsHandler } from './review-costs/collect-review-costs.ts'
import { getLostReviewsHandler } from './review-costs/get-lost-reviews.ts'

/** The handlers of this slice, by the name of their operation. */
export const owedHandlers = {
  collectReviewCosts: collectReviewCostsHandler,
  getLostReviews: getLostReviewsHandler,
  listDebts: listDebtsHandler,
  repayDebts: repayDebtsHandler,
  doubleDebt: doubleDebtHandler,
}
