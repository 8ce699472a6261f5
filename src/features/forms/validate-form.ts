import { type Answers, answerJsonSchema, checkAnswers } from '../../forms/answers.ts'
import { estimateSeconds } from '../../forms/estimate.ts'
import { type Form, parseForm } from '../../forms/form.ts'
import { checkInput } from '../../forms/input.ts'
import { under } from '../../forms/issues/pointers.ts'
import type { Input } from '../../forms/item-parts/item-type.ts'
import type { Issue } from '../../kernel/errors.ts'
import { handle } from '../handle.ts'
import { validateForm } from './contract.ts'

type Asked = { input?: Input | undefined; answers?: Answers | undefined }

/** What is wrong with the sample task and the sample answers to it. */
const sampleErrors = (form: Form, { input, answers }: Asked): Issue[] => [
  ...(input === undefined ? [] : under('/input', checkInput(form, input))),
  ...(answers === undefined
    ? []
    : under('/answers', checkAnswers(form, input ?? {}, answers, { final: true }))),
]

/** Every fault at once, so that a program mends the form in one go. */
export const validateFormHandler = handle(validateForm, async (_context, asked) => {
  const parsed = parseForm(asked.form)
  if (!parsed.ok)
    return { valid: false, errors: parsed.issues, answer_schema: null, estimated_seconds: null }
  const { form } = parsed
  const errors = sampleErrors(form, asked)
  return {
    valid: errors.length === 0,
    errors,
    answer_schema: answerJsonSchema(form),
    estimated_seconds: estimateSeconds(form, asked.input ?? {}),
    ...(asked.with_defaults && { form }),
  }
})
