/** What each item type says about its own items. */
import type { Issue } from '../../kernel/errors.ts'
import type { Form } from '../form.ts'
import { under } from '../issues/pointers.ts'
import { typeOf } from '../registry.ts'
import { placedItems } from './names.ts'

export const itemRule = (form: Form): Issue[] =>
  placedItems(form).flatMap(({ item, pointer }) =>
    under(pointer, typeOf(item).problems?.(item) ?? []),
  )
