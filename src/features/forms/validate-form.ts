import { answerJsonSchema } from '../../forms/answers.ts'
import { estimateSeconds } from '../../forms/estimate.ts'
import { parseForm } from '../../forms/form.ts'
import { checkInput } from '../../forms/input.ts'
import { handle } from '../handle.ts'
import { validateForm } from './contract.ts'

/** Every fault at once, so that a program mends the form in one go. */
export const validateFormHandler = handle(validateForm, async (_context, { form: raw, input }) => {
  const parsed = parseForm(raw)
  if (!parsed.ok)
    return { valid: false, errors: parsed.issues, answer_schema: null, estimated_seconds: null }
  const errors = input === undefined ? [] : checkInput(parsed.form, input)
  return {
    valid: errors.length === 0,
    errors: errors.map((issue) => ({ ...issue, pointer: `/input${issue.pointer}` })),
    answer_schema: answerJsonSchema(parsed.form),
    estimated_seconds: estimateSeconds(parsed.form, input ?? {}),
  }
})
