/** What was typed about a known answer, as the operation takes it: pure. */
import type { AnswerItem, Form } from '../../../../src/forms/form.ts'

/** Text by item or data field. */
export type Typed = Record<string, string>

/** Fields left empty are left out. */
export const inputFrom = (form: Form, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    form.data.flatMap(({ name, kind }) => {
      const text = (typed[name] ?? '').trim()
      if (text === '') return []
      return [[name, kind === 'number' ? numberOr(text) : text]]
    }),
  )

/** Items left empty are not checked. */
export const expectedFrom = (items: readonly AnswerItem[], typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    items.flatMap((item) => {
      const text = (typed[item.id] ?? '').trim()
      return text === '' ? [] : [[item.id, answerFrom(item, text)]]
    }),
  )

const answerFrom = (item: AnswerItem, text: string): unknown => {
  switch (item.type) {
    case 'number':
    case 'rating':
      return numberOr(text)
    case 'multi_choice':
    case 'rank':
    case 'checklist':
      return listed(text)
    case 'taxonomy':
      return item.multiple ? listed(text) : text
    case 'matrix':
      // row=option, row=option
      return Object.fromEntries(
        listed(text).map((one) => {
          const [row = '', option = ''] = one.split('=')
          return [row.trim(), option.trim()]
        }),
      )
    default:
      return text
  }
}

const listed = (text: string): string[] => text.split(',').flatMap((one) => one.trim() || [])

/** What is no number stays text: the instance says what is wrong with it. */
const numberOr = (text: string): number | string => {
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : text
}
