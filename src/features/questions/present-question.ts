import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import { criterionAt } from '../jobs/criterion.ts'
import { requireForm } from '../jobs/terms.ts'
import type { askQuestion } from './contract.ts'
import type { QuestionRow } from './queries.ts'

/** A question as its reader may see it: other workers do not learn who asked. */
export const presentQuestion = (
  { caller }: Context,
  row: QuestionRow,
): OutputOf<typeof askQuestion> => {
  const others = caller.kind === 'worker' && caller.worker_id !== row.worker_id
  const terms = { ...row, form: requireForm(row.form) }
  return {
    object: 'worker_question',
    id: row.id,
    livemode: row.livemode,
    job_id: row.job_id,
    assignment_id: others ? null : row.assignment_id,
    worker_id: others ? null : row.worker_id,
    about: { pointer: row.about, text: criterionAt(terms, row.about) ?? null },
    text: row.text,
    asked_at: row.asked_at,
    answer_until: row.answer_until,
    answer: row.answer,
    answered_at: row.answered_at,
  }
}
