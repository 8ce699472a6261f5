import { after } from '../../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../../kernel/id.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { type Context, fail, handle } from '../../handle.ts'
import { findRequester } from '../../identity/queries.ts'
import type { CaseRow } from '../case-queries.ts'
import type { Outcome } from '../case-schemas.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { applyCaseEvent, refuseStep } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { endAll } from '../restrict.ts'
import { graveGround } from '../rule-book.ts'
import { LASTING, termOf } from '../terms-of-decision.ts'
import { type GivenReasons, writeDecision } from '../write-decision.ts'
import { decideCase } from './contract.ts'

type Asked = {
  outcome: Outcome
  days?: number | undefined
  keep_from?: Uuid | undefined
} & GivenReasons

/** Behind the answer, or its time; whatever was imposed meanwhile ends with it. */
export const decideCaseHandler = handle(decideCase, async (context, { case_id, ...asked }) => {
  const row = await holdCase(context, case_id)
  if (row.status !== 'response') refuseStep(row.status, 'decide')
  await requireFitting(context, asked)
  await decide(context, row, asked)
  context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
  return presentAgain(context, row)
})

const requireFitting = async ({ tx }: Context, { outcome, days, keep_from }: Asked) => {
  if (LASTING.includes(outcome) !== (days !== undefined))
    fail('invalid_input', `Say in \`days\` how long, for ${LASTING.join(', ')} and nothing else.`)
  if ((outcome === 'deranked') !== (keep_from !== undefined))
    fail('invalid_input', 'Name in `keep_from` a requester, for deranked and nothing else.')
  if (keep_from !== undefined && (await findRequester(tx, keep_from)) === undefined)
    fail('not_found', 'There is no requester of that id.')
}

const decide = async (context: Context, row: CaseRow, asked: Asked): Promise<void> => {
  const { now } = context
  const { outcome, days, keep_from, ...reasons } = asked
  const decider = await asDeciderOf(context, row)
  const ground = row.rule === null ? null : graveGround(row.rule, row.after_warning !== null)
  const grave = outcome === 'terminated' ? ground : null
  const term = termOf(outcome, { days, grave, now })
  await endAll(context, row, 'replaced')
  const verdict = { kind: 'first' as const, outcome, term, grave, keep_from, reasons }
  await writeDecision(context, row, decider, verdict)
  if (outcome === 'none') return applyCaseEvent(context, row, 'acquit')
  const due_at = after(now, CASE_LIMITS.complaint_window)
  await applyCaseEvent(context, row, 'decide', { due_at })
  if (grave !== null) await reviewByItself(context, row)
}

/** Where an account ends at once, nobody has to ask for the review (charter TERMINATION_NOTICE). */
const reviewByItself = (context: Context, row: CaseRow): Promise<void> => {
  const { now } = context
  const due_at = after(now, CASE_LIMITS.review)
  const change = { contested_at: now, due_at }
  return applyCaseEvent(context, { id: row.id, status: 'decided' }, 'contest', change)
}
