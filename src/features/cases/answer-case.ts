import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { handle } from '../handle.ts'
import { setSpeaker } from './case-queries.ts'
import { answerCase } from './contract.ts'
import { addToCase } from './evidence/add-to-case.ts'
import { holdCase } from './load-case.ts'
import { applyCaseEvent, refuseStep } from './move-case.ts'
import { presentAgain } from './present-case.ts'
import { HEARD } from './steps.ts'

/** What the person says is evidence: nobody decides without having opened it (charter R22, R23). */
export const answerCaseHandler = handle(
  answerCase,
  async (context, { case_id, text, complete, helper }) => {
    const { tx, now, caller } = context
    const row = await holdCase(context, case_id)
    if (!HEARD.includes(row.status)) refuseStep(row.status, 'answer')
    const answer = { kind: 'answer' as const, title: 'Answer', text }
    await addToCase(context, row, { ...answer, by_worker: true, added_by: callerKey(caller) })
    if (helper !== undefined) await setSpeaker(tx, case_id, helper)
    if (complete && row.status === 'notice')
      await applyCaseEvent(context, row, 'answer', {
        answered_at: now,
        due_at: after(now, CASE_LIMITS.decide),
      })
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
