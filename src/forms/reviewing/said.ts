/** What somebody answered, in words that another person reads: plain text, a line for each question. */
import { fillText } from '../fill.ts'
import type { AnswerItem, Form } from '../form.ts'
import { ownWords } from '../item-parts/option-answer.ts'
import { TaskOptions } from '../item-parts/options.ts'
import { answerTypeOf } from '../registry.ts'
import { type Answers, answerTo, isBlank, isCantTell, visibleQuestions } from '../show-if.ts'
import { reviewWords } from './words.ts'

type Labels = Map<string, string>

/** What people read where an answer holds a value: options of the form, or of the task. */
const labelsOf = (item: AnswerItem, input: Record<string, unknown>): Labels => {
  if ('options' in item && item.options !== undefined)
    return new Map(item.options.map(({ value, label }) => [value, label]))
  if (!('options_from' in item)) return new Map()
  const brought = TaskOptions.safeParse(input[item.options_from ?? ''])
  return new Map(
    (brought.data ?? []).map((option) =>
      typeof option === 'string' ? [option, option] : [option.value, option.label],
    ),
  )
}

const valueIn = (item: AnswerItem, value: unknown, labels: Labels): string => {
  const one = (said: unknown): string =>
    ownWords(said) ?? (typeof said === 'string' ? (labels.get(said) ?? said) : String(said))
  if (Array.isArray(value) && value.every((said) => typeof said === 'string'))
    return value.map(one).join(', ')
  if (typeof value !== 'object' || ownWords(value) !== undefined) return one(value)
  const cells = answerTypeOf(item).cells(item, value)
  return Object.entries(cells)
    .filter(([, cell]) => cell !== '')
    .map(([name, cell]) => (name === '' ? cell : `${name}: ${cell}`))
    .join(', ')
}

/** The answers that count, each behind its question; no longer than `most` characters. */
export const saidIn = (
  form: Form,
  answers: Answers,
  { input, most }: { input: Record<string, unknown>; most: number },
): string => {
  const { cant_tell } = reviewWords(form.lang)
  const lines = visibleQuestions(form, answers).flatMap((item) => {
    const value = answerTo(answers, item.id)
    if (isBlank(value)) return []
    const said = isCantTell(value) ? cant_tell : valueIn(item, value, labelsOf(item, input))
    return [`${fillText(item.label, input)}\n${said}`]
  })
  return lines.join('\n\n').slice(0, most)
}
