/** How a review ends, whoever made it: the written answer, and the repair where the decision was wrong. */
import { toPublicId } from '../../../kernel/id.ts'
import { type Context, fail } from '../../handle.ts'
import type { CaseRow } from '../case-queries.ts'
import { decisionsOf } from '../decision-queries.ts'
import type { Decider } from '../load-case.ts'
import { applyCaseEvent } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { repair } from '../repair/repair.ts'
import { type GivenReasons, writeDecision } from '../write-decision.ts'

export type Reviewed = { outcome: 'upheld' | 'overturned' } & GivenReasons

export const closeByReview = async (
  context: Context,
  row: CaseRow,
  { kind, decider }: { kind: 'review' | 'outside'; decider: Decider },
  { outcome, ...reasons }: Reviewed,
) => {
  const decisions = await decisionsOf(context.tx, row.id)
  const first = decisions.find((one) => one.kind === 'first') ?? fail('conflict')
  const term = { effective_at: context.now, ends_at: null }
  await writeDecision(context, row, decider, { kind, outcome, term, reviews: first.id, reasons })
  await applyCaseEvent(context, row, outcome === 'upheld' ? 'uphold' : 'overturn')
  if (outcome === 'overturned') await repair(context, row)
  context.note({ subject: toPublicId('case', row.id), worker_id: row.worker_id })
  return presentAgain(context, row)
}
