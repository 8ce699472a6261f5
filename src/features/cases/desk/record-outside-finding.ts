import type { Uuid } from '../../../kernel/id.ts'
import { type Context, fail, handle } from '../../handle.ts'
import type { CaseRow } from '../case-queries.ts'
import { evidenceOf } from '../evidence-queries.ts'
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
    await requireLetter(context, row, found.relied_on)
    return closeByReview(context, row, { kind: 'outside', decider }, found)
  },
)

/** A file that an operator added since the decision was contested. */
const requireLetter = async ({ tx }: Context, row: CaseRow, relied_on: Uuid[]): Promise<void> => {
  const { id, contested_at } = row
  const letter = (await evidenceOf(tx, id, null)).find(
    ({ kind, by_worker, added_at }) =>
      kind === 'file' && !by_worker && contested_at !== null && added_at >= contested_at,
  )
  if (letter === undefined || !relied_on.includes(letter.id))
    fail('conflict', 'Add the letter of the ombudsperson as a file first, and rely on it.')
}
