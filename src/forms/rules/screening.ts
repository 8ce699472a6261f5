/** An answer that ends the work stands on the first page, before there is more to do, and is one of several. */
import type { Issue } from '../../kernel/errors.ts'
import type { Form, Item } from '../form.ts'
import { placedItems } from './names.ts'

type Option = { screen_out?: boolean | undefined }

const marked = (item: Item): number[] =>
  'options' in item
    ? ((item.options ?? []) as Option[]).flatMap(({ screen_out }, at) =>
        screen_out === true ? [at] : [],
      )
    : []

const itemIssues = (form: Form, item: Item, pointer: string): Issue[] => {
  const [first, ...others] = marked(item)
  if (first === undefined) return []
  const place = `${pointer}/options/${first}/screen_out`
  const issue = (message: string, hint: string): Issue[] => [{ pointer: place, message, hint }]
  if (item.type !== 'choice')
    return issue(`A ${item.type} cannot end the work`, 'Ask with an item of type choice.')
  if (!pointer.startsWith('/pages/0/'))
    return issue(
      'An answer that ends the work stands on the first page',
      'Move the question to the first page, so that nobody works before it.',
    )
  if (form.pages.length < 2)
    return issue(
      'There is nothing after this page that it could end',
      'Put the work itself on a second page, or remove screen_out.',
    )
  if (item.options !== undefined && others.length + 1 === item.options.length)
    return issue('Every answer would end the work', 'Leave one option at least without screen_out.')
  return []
}

export const screeningRule = (form: Form): Issue[] =>
  placedItems(form).flatMap(({ item, pointer }) => itemIssues(form, item, pointer))
