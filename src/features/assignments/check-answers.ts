/** Answers against the form of the assignment’s job. */
import { checkAnswers } from '../../forms/answers.ts'
import { countedAnswers } from '../../forms/show-if.ts'
import { Problem } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { fail } from '../handle.ts'
import { requireForm } from '../jobs/terms.ts'
import type { AssignmentRow } from './queries.ts'

type Answers = Record<string, unknown>

/**
 * The answers that count: those to items the others hide are left out. Throws
 * Problem('invalid_answers') naming every fault; a draft (`final: false`) may be incomplete.
 */
export const requireAnswers = (
  row: Pick<AssignmentRow, 'form' | 'input'>,
  answers: Answers,
  { final }: { final: boolean },
): Answers => {
  const form = requireForm(row.form)
  const count = Object.keys(answers).length
  if (count > FORM_LIMITS.items)
    fail('invalid_answers', `${count} answers were sent; no form asks for that many.`)
  const issues = checkAnswers(form, row.input, answers, { final })
  if (issues.length === 0) return final ? countedAnswers(form, answers) : answers
  throw new Problem('invalid_answers', {
    detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors: issues,
  })
}
