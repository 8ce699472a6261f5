/** Ids and names stand once; there is something to answer. */
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { Form } from '../form.ts'
import { repeated } from '../item-parts/options.ts'
import { answerItemsOf, itemsOf } from '../items-of.ts'

/** Every item with its place in the document. */
export const placedItems = (form: Form) =>
  form.pages.flatMap((page, pageIndex) =>
    page.items.map((item, index) => ({
      item,
      page: pageIndex,
      pointer: `/pages/${pageIndex}/items/${index}`,
    })),
  )

const twice = (names: string[], pointerOf: (index: number) => string, what: string): Issue[] =>
  repeated(names).map(({ value, index }) => ({
    pointer: pointerOf(index),
    message: `The ${what} "${value}" stands twice`,
    hint: `Give it a name of its own, such as "${value}_2".`,
  }))

export const nameRule = (form: Form): Issue[] => {
  const items = placedItems(form)
  return [
    ...twice(
      form.pages.map(({ id }) => id),
      (index) => `/pages/${index}/id`,
      'page id',
    ),
    ...twice(
      items.map(({ item }) => item.id),
      (index) => `${items[index]?.pointer}/id`,
      'item id',
    ),
    ...twice(
      form.data.map(({ name }) => name),
      (index) => `/data/${index}/name`,
      'data field',
    ),
  ]
}

export const contentRule = (form: Form): Issue[] => {
  if (itemsOf(form).length > FORM_LIMITS.items)
    return [
      {
        pointer: '/pages',
        message: `More than ${FORM_LIMITS.items} items in all`,
        hint: 'Split the work into several jobs; long tasks are returned more often.',
      },
    ]
  if (answerItemsOf(form).length > 0) return []
  return [
    {
      pointer: '/pages',
      message: 'Nothing is asked: there is no item to answer',
      hint: 'Add an item such as choice, short_text, number or rating.',
    },
  ]
}
