/** What items and texts draw on must be declared in `data`, and be of a kind they can show. */
import type { Issue } from '../../kernel/errors.ts'
import type { DataKind } from '../data.ts'
import { placeholdersIn } from '../fill.ts'
import type { Form } from '../form.ts'
import { suggestion } from '../issues/pointers.ts'
import type { DataUse } from '../item-parts/item-type.ts'
import { typeOf } from '../registry.ts'
import { textsIn } from '../text/texts.ts'
import { placedItems } from './names.ts'

/** Kinds that can stand inside a sentence. */
const IN_SENTENCES: DataKind[] = ['text', 'markdown', 'number', 'link']

const referenceIssues = (form: Form, { pointer, name, kinds, needed }: DataUse): Issue[] => {
  const field = form.data.find((declared) => declared.name === name)
  if (field === undefined)
    return [
      {
        pointer,
        message: `There is no data field "${name}"`,
        hint: suggestion(
          name,
          form.data.map((declared) => declared.name),
          `Declare it: {"name": ${JSON.stringify(name)}, "kind": "${kinds[0]}"} in \`data\`.`,
        ),
      },
    ]
  if (needed && !field.required)
    return [
      {
        pointer,
        message: `Without the data field "${name}" this cannot be answered, and tasks may lack it`,
        hint: `Remove "required": false from the field "${name}".`,
      },
    ]
  if (kinds.includes(field.kind)) return []
  return [
    {
      pointer,
      message: `The data field "${name}" is of kind ${field.kind}, which cannot be shown here`,
      hint: `Use a field of kind ${kinds.join(' or ')}.`,
    },
  ]
}

/** Issues for `{{field}}` in one text. */
export const placeholderIssues = (form: Form, pointer: string, text: string): Issue[] =>
  placeholdersIn(text).flatMap((name) =>
    referenceIssues(form, { pointer, name, kinds: IN_SENTENCES }),
  )

export const dataRule = (form: Form): Issue[] => [
  ...placedItems(form).flatMap(({ item, pointer }) =>
    (typeOf(item).uses?.(item) ?? []).flatMap((use) =>
      referenceIssues(form, { ...use, pointer: pointer + use.pointer }),
    ),
  ),
  ...textsIn(form).flatMap(({ pointer, text }) => placeholderIssues(form, pointer, text)),
]
