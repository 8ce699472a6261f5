import { handle } from '../../handle.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { closeByReview } from './close-by-review.ts'
import { recordOutsideFinding } from './contract.ts'

/** What somebody outside found; the operator who writes it down only carries the letter. */
export const recordOutsideFindingHandler = handle(
  recordOutsideFinding,
  async (context, { case_id, ...found }) => {
    const row = await holdCase(context, case_id)
    const decider = await asDeciderOf(context, row)
    if (row.status !== 'outside') refuseStep(row.status, 'record_outside_finding')
    return closeByReview(context, row, { kind: 'outside', decider }, found)
  },
)
