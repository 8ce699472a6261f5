/** The items of a form. */
import type { AnswerItem, Form, Item } from './form.ts'
import { typeOf } from './registry.ts'

/** Every item of the form, in reading order. */
export const itemsOf = (form: Form): Item[] => form.pages.flatMap(({ items }) => items)

export const isAnswerItem = (item: Item): item is AnswerItem => typeOf(item).kind === 'answer'

/** The items that ask, in reading order. */
export const answerItemsOf = (form: Form): AnswerItem[] => itemsOf(form).filter(isAnswerItem)
