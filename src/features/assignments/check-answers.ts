/** Answers against the form of the assignment’s job. */
import { checkAnswers } from '../../forms/answers.ts'
import { parseForm } from '../../forms/form.ts'
import { countedAnswers } from '../../forms/show-if.ts'
import { Problem } from '../../kernel/errors.ts'
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
  const parsed = parseForm(row.form)
  if (!parsed.ok) throw new Problem('invalid_form', { errors: parsed.issues })
  const issues = checkAnswers(parsed.form, row.input, answers, { final })
  if (issues.length === 0) return final ? countedAnswers(parsed.form, answers) : answers
  throw new Problem('invalid_answers', {
    detail: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
    errors: issues,
  })
}
