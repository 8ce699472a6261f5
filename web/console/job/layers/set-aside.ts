/** What publishing a draft sets aside: for the answers, and for those who check them. */
import type { Job } from '../../../api.generated.ts'
import { minorOf, moneyOf } from '../../../words/sums.ts'

export const setAsideOf = ({ at_most, review }: Job): Job['at_most'] => {
  const beside = review?.quoted?.at_most
  if (beside === undefined) return at_most
  const both = (minorOf(at_most) ?? 0n) + (minorOf(beside) ?? 0n)
  return { ...at_most, amount: moneyOf(both, at_most.currency).amount }
}
