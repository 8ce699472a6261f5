import { after } from '../../../kernel/clock.ts'
import { uuidCursor } from '../../../kernel/cursor.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { page } from '../../../kernel/operation.ts'
import { fail, handle } from '../../handle.ts'
import { listCaseEvaluation } from './contract.ts'
import { selectEvaluation } from './figures-queries.ts'

export const listCaseEvaluationHandler = handle(
  listCaseEvaluation,
  async ({ tx }, { from, to, limit, cursor }) => {
    if (to <= from || to > after(from, CASE_LIMITS.evaluation_span))
      fail('invalid_input', '`to` lies after `from`, by two years at most.')
    const before = uuidCursor(cursor)
    const rows = await selectEvaluation(tx, { from, to, before, limit: limit + 1 })
    return page(rows, limit, ({ case_id }) => case_id)
  },
)
