import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { handle } from '../handle.ts'
import { contestDecision } from './contract.ts'
import { addToCase } from './evidence/add-to-case.ts'
import { holdCase } from './load-case.ts'
import { applyCaseEvent } from './move-case.ts'
import { presentAgain } from './present-case.ts'

/**
 * Starts the clock of the review. How the person stands is no input: an ended account contests like any
 * other (charter R24).
 */
export const contestDecisionHandler = handle(
  contestDecision,
  async (context, { case_id, text }) => {
    const { now, caller } = context
    const row = await holdCase(context, case_id)
    const due_at = after(now, CASE_LIMITS.review)
    await applyCaseEvent(context, row, 'contest', { contested_at: now, due_at })
    const contest = { kind: 'answer' as const, title: 'Why the decision is contested', text }
    await addToCase(context, row, { ...contest, by_worker: true, added_by: callerKey(caller) })
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
