/** What keeps answers from being handed in, in words. The instance has the last word. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AnswerItem, Item } from '../../src/forms/form.ts'
import type { Input } from '../../src/forms/reading.ts'
import {
  type Answers,
  answerTo,
  countedAnswer,
  isBlank,
  isCantTell,
} from '../../src/forms/show-if.ts'
import { answerKindOf, isQuestion } from './registry.ts'

export type Faults = Record<string, MessageDescriptor>

const faultOf = (
  item: AnswerItem,
  answers: Answers,
  input: Input,
): MessageDescriptor | undefined => {
  const waits = answerKindOf(item).waits?.(item)
  if (waits !== undefined) return waits
  const value = countedAnswer(item, answers)
  if (isCantTell(value)) return undefined
  if (isBlank(value)) return item.required ? msg`This needs an answer.` : undefined
  return answerKindOf(item).fault?.(item, value, input, answers)
}

/** The faults of these items, by item. */
export const faultsOf = (items: readonly Item[], answers: Answers, input: Input): Faults =>
  Object.fromEntries(
    items.filter(isQuestion).flatMap((item) => {
      const fault = faultOf(item, answers, input)
      return fault === undefined ? [] : [[item.id, fault] as const]
    }),
  )

/** The answers the instance can keep as a draft: without what is only half a value. */
export const draftable = (items: readonly Item[], answers: Answers): Answers =>
  Object.fromEntries(
    items.filter(isQuestion).flatMap((item) => {
      const value = wholePart(item, answerTo(answers, item.id))
      return isBlank(value) ? [] : [[item.id, value] as const]
    }),
  )

const isWhole = (value: unknown): boolean =>
  !(
    typeof value === 'object' &&
    value !== null &&
    'other' in value &&
    String(value.other).trim() === ''
  )

const wholePart = (item: AnswerItem, value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter(isWhole)
  if (item.type === 'number' && typeof value === 'string') return undefined
  return isWhole(value) ? value : undefined
}
