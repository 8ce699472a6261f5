import { fail, handle } from '../../handle.ts'
import { decisionsOf } from '../decision-queries.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { closeByReview } from './close-by-review.ts'
import { reviewDecision } from './contract.ts'

/** By another human than any who decided in this case, who opened every item (charter R23). */
export const reviewDecisionHandler = handle(
  reviewDecision,
  async (context, { case_id, ...reviewed }) => {
    const row = await holdCase(context, case_id)
    const decider = await asDeciderOf(context, row)
    if (row.status !== 'review') refuseStep(row.status, 'review')
    const decided = await decisionsOf(context.tx, case_id)
    if (decided.some(({ author_id }) => author_id === decider.person_id))
      fail('second_human_needed', 'You decided in this case; another human reviews it.')
    return closeByReview(context, row, { kind: 'review', decider }, reviewed)
  },
)
