/** Answers against the form of the assignment’s job. */
import { checkAnswers } from '../../forms/answers.ts'
import { parseForm } from '../../forms/form.ts'
import { type Issue, Problem } from '../../kernel/errors.ts'
import type { AssignmentRow } from './queries.ts'

/** What is wrong with the answers; a draft (`final: false`) may be incomplete. */
export const checkedAnswers = (
  row: Pick<AssignmentRow, 'form' | 'input'>,
  answers: Record<string, unknown>,
  final: boolean,
): Issue[] => {
  const parsed = parseForm(row.form)
  if (!parsed.ok) throw new Problem('invalid_form', { errors: parsed.issues })
  return checkAnswers(parsed.form, row.input, answers, { final })
}
