/** What a requester says about review, checked and as a column of the job. */
import type { Form } from '../../../forms/form.ts'
import { parseForm } from '../../../forms/form.ts'
import { reviewForm } from '../../../forms/reviewing/review-form.ts'
import { Problem } from '../../../kernel/errors.ts'
import { type Currency, formatAmount, money } from '../../../kernel/money.ts'
import { fail } from '../../handle.ts'
import { LAYERS, type ReviewTerms } from '../layer-schemas.ts'
import { floorReward } from '../pricing.ts'
import type { StoredReview } from './stored-review.ts'

type Asked = {
  review?: ReviewTerms | undefined
  paid_elsewhere: boolean
  max_cost?: unknown
}

type Known = { form: Form; currency: Currency; estimated: number }

/** The floor holds for every layer (charter R13). */
const requireFloor = (
  { reward_minor, seconds }: { reward_minor: string; seconds: number },
  currency: Currency,
  param: string,
): void => {
  const least = floorReward(currency, seconds)
  if (BigInt(reward_minor) >= least) return
  throw new Problem('under_pay_floor', {
    param,
    detail: `For ${seconds} seconds of work the reward must be at least ${formatAmount(least, currency)} ${currency}.`,
  })
}

const requireReviewable = (form: Form): void => {
  for (const layer of LAYERS) {
    const read = parseForm(reviewForm(form, layer))
    if (read.ok) continue
    const faults = read.issues.map(({ message }) => message).join('; ')
    fail('invalid_input', `Answers to this form cannot be reviewed: ${faults}.`)
  }
}

/** The column, or a refusal of what cannot be; null where nobody checks. */
export const reviewColumn = (
  { review, paid_elsewhere, max_cost }: Asked,
  { form, currency, estimated }: Known,
): StoredReview | null => {
  if (review === undefined) return null
  const { share, error_at_most, adjudication } = review
  if (paid_elsewhere) fail('invalid_input', 'A review is paid here: leave paid_elsewhere out.')
  if (max_cost !== undefined)
    fail('invalid_input', 'A review needs to know how many answers there will be: say an overlap.')
  if (share !== undefined && error_at_most !== undefined)
    fail('invalid_input', 'error_at_most stands in the place of share: leave one out.')
  requireReviewable(form)
  const paid = (of: { reward: ReviewTerms['reward']; estimated_seconds?: number | undefined }) => {
    if (of.reward.currency !== currency)
      return fail('invalid_input', `The job is paid in ${currency}; so is its review.`)
    return { reward_minor: String(of.reward.minor), seconds: of.estimated_seconds ?? estimated }
  }
  const stored = {
    ...paid(review),
    ...{ share: share ?? null, error_at_most: error_at_most ?? null },
    adjudication:
      adjudication === undefined ? null : { ...paid(adjudication), percent: adjudication.percent },
  }
  requireFloor(stored, currency, '/review/reward')
  if (stored.adjudication !== null)
    requireFloor(stored.adjudication, currency, '/review/adjudication/reward')
  return stored
}

/** The terms as they were said; what was left out is written out. */
export const presentReviewTerms = (
  review: StoredReview | null,
  currency: Currency,
): ReviewTerms | null => {
  if (review === null) return null
  const { adjudication, share, error_at_most } = review
  const paid = (of: { reward_minor: string; seconds: number }) => ({
    reward: money(BigInt(of.reward_minor), currency),
    estimated_seconds: of.seconds,
  })
  return {
    ...paid(review),
    ...(share !== null && { share }),
    ...(error_at_most !== null && { error_at_most }),
    ...(adjudication !== null && {
      adjudication: { ...paid(adjudication), percent: adjudication.percent },
    }),
  }
}
