/** `show_if` looks back at an item that asks, and compares with something it can answer. */
import type { Issue } from '../../kernel/errors.ts'
import type { Form, Item } from '../form.ts'
import { suggestion } from '../issues/pointers.ts'
import type { ShowIf } from '../item-parts/item-fields.ts'
import { isAnswerItem } from '../items-of.ts'
import { answerTypeOf } from '../registry.ts'
import { placedItems } from './names.ts'

type Condition = ShowIf[number]

/** Whether the item could be answered with the value, alone or in a list. */
const canAnswer = (item: Item, value: unknown): boolean => {
  if (!isAnswerItem(item)) return false
  const schema = answerTypeOf(item).answer(item, false)
  return schema.safeParse(value).success || schema.safeParse([value]).success
}

const issue = (pointer: string, message: string, hint: string): Issue[] => [
  { pointer, message, hint },
]

const valueIssues = ({ op, value }: Condition, target: Item, pointer: string): Issue[] => {
  const place = `${pointer}/value`
  const example = JSON.stringify(value ?? null).slice(0, 60)
  if (op === 'answered')
    return value === undefined || typeof value === 'boolean'
      ? []
      : issue(place, 'answered is compared with true or false', 'Write true, false or nothing.')
  if (op === 'gt' || op === 'lt')
    return typeof value === 'number' && canAnswer(target, value)
      ? []
      : issue(
          place,
          `"${target.id}" cannot be compared with ${example} by ${op}`,
          'Use gt and lt with a number on an item of type number or rating.',
        )
  if (Array.isArray(value) !== (op === 'in'))
    return issue(
      place,
      op === 'in' ? '`in` needs a list of values' : `${op} needs one value`,
      op === 'in' ? 'Write a list: ["a", "b"].' : 'Use `in` for several values.',
    )
  const values = Array.isArray(value) ? value : [value]
  const impossible = values.filter((one) => !canAnswer(target, one))
  if (values.length > 0 && impossible.length === 0) return []
  const known = 'options' in target ? (target.options?.map((option) => option.value) ?? []) : []
  return issue(
    place,
    `"${target.id}" is never answered with ${JSON.stringify(impossible[0] ?? null)}`,
    suggestion(String(impossible[0] ?? ''), known, 'Compare with an answer the item accepts.'),
  )
}

const conditionIssues = (
  rule: Condition,
  earlier: Item[],
  all: Item[],
  pointer: string,
): Issue[] => {
  const target = earlier.find(({ id }) => id === rule.item)
  if (target !== undefined) {
    if (isAnswerItem(target)) return valueIssues(rule, target, pointer)
    return issue(
      `${pointer}/item`,
      `"${rule.item}" only shows something; it has no answer`,
      'Name an item that asks.',
    )
  }
  if (all.some(({ id }) => id === rule.item))
    return issue(
      `${pointer}/item`,
      `"${rule.item}" does not come before this item`,
      'Move that item up, or name an earlier one.',
    )
  const known = earlier.filter(isAnswerItem).map(({ id }) => id)
  return issue(
    `${pointer}/item`,
    `There is no item "${rule.item}"`,
    suggestion(rule.item, known, 'Name an item that comes earlier and asks something.'),
  )
}

export const conditionRule = (form: Form): Issue[] => {
  const placed = placedItems(form)
  const all = placed.map(({ item }) => item)
  return placed.flatMap(({ item, pointer }, index) =>
    (item.show_if ?? []).flatMap((rule, number) =>
      conditionIssues(rule, all.slice(0, index), all, `${pointer}/show_if/${number}`),
    ),
  )
}
