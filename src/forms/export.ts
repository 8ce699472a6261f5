/** Answers as rows of a table. */
import type { AnswerItem, Form } from './form.ts'
import { answerItemsOf } from './items-of.ts'
import { answerTypeOf } from './registry.ts'
import { type Answers, answerTo, countedAnswers, isCantTell } from './show-if.ts'

/** The suffixes of an item's columns; '' is the column named by its id alone. */
const suffixesOf = (item: AnswerItem): string[] => [
  '',
  ...(answerTypeOf(item).columns?.(item) ?? []),
  ...(item.cant_tell ? ['cant_tell'] : []),
]

const cellsOf = (item: AnswerItem, value: unknown): Record<string, string> => {
  if (value === undefined) return {}
  return isCantTell(value) ? { cant_tell: 'true' } : answerTypeOf(item).cells(item, value)
}

/** The header: `id`, and `id.other` and `id.cant_tell` where the item offers them. */
export const csvColumns = (form: Form): string[] =>
  answerItemsOf(form).flatMap((item) =>
    suffixesOf(item).map((suffix) => (suffix === '' ? item.id : `${item.id}.${suffix}`)),
  )

/** One person's (or the aggregated) answers as cells, in the order of `csvColumns`. Lists are JSON. */
export const toCsvRow = (form: Form, answers: Answers): string[] => {
  const counted = countedAnswers(form, answers)
  return answerItemsOf(form).flatMap((item) => {
    const cells = cellsOf(item, answerTo(counted, item.id))
    return suffixesOf(item).map((suffix) => cells[suffix] ?? '')
  })
}
