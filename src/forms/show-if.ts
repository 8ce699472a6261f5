/**
 * Which items a worker sees, and which answers count. No run-time imports: the rules are the same
 * wherever they run.
 */
import type { AnswerItem, Form, Item } from './form.ts'
import type { ShowIf } from './item-parts/item-fields.ts'
import { askedRegions, ofRegions } from './regions/regions-in.ts'

/** One person's answers by item id. */
export type Answers = Record<string, unknown>

/** The answer “can't tell”, accepted where the item offers it. */
export const CANT_TELL = { cant_tell: true } as const

/** Whether a value is the answer “can't tell”. */
export const isCantTell = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'cant_tell' in value &&
  value.cant_tell === true &&
  Object.keys(value).length === 1

const INVISIBLE = /^(?:\s|[\u200b-\u200f\u2060])*$/

/** Nothing, an empty list or nothing to see: no answer. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && INVISIBLE.test(value)) ||
  (Array.isArray(value) && value.length === 0)

/** The own answer of that id; what objects inherit does not count. */
export const answerTo = (answers: Answers, id: string): unknown =>
  Object.hasOwn(answers, id) ? answers[id] : undefined

const equals = (answer: unknown, value: unknown): boolean =>
  Array.isArray(answer) ? answer.includes(value) : answer === value

const holds = ({ op, value }: ShowIf[number], answer: unknown): boolean => {
  if (op === 'answered') return !isBlank(answer) === (value ?? true)
  if (isBlank(answer)) return false
  switch (op) {
    case 'eq':
      return equals(answer, value)
    case 'ne':
      return !equals(answer, value)
    case 'in':
      return Array.isArray(value) && value.some((one) => equals(answer, one))
    case 'gt':
      return typeof answer === 'number' && typeof value === 'number' && answer > value
    case 'lt':
      return typeof answer === 'number' && typeof value === 'number' && answer < value
  }
}

/**
 * The items shown to somebody who answered so, in reading order. Conditions look back only, and an
 * item that is hidden counts as not answered, whatever is kept under its id. What asks about regions is
 * hidden while there are none.
 */
export const visibleItems = (form: Form, answers: Answers): Item[] => {
  const counted: Answers = {}
  const visible: Item[] = []
  for (const item of form.pages.flatMap(({ items }) => items)) {
    const shown = (item.show_if ?? []).every((rule) => holds(rule, answerTo(counted, rule.item)))
    if (!shown || (item.type === 'per_region' && askedRegions(item, counted).length === 0)) continue
    visible.push(item)
    counted[item.id] = answerTo(answers, item.id)
  }
  return visible
}

/** The visible items that ask something. */
export const visibleQuestions = (form: Form, answers: Answers): AnswerItem[] =>
  visibleItems(form, answers).filter((item): item is AnswerItem => 'cant_tell' in item)

/** The answer to an item as far as it counts: about regions, only of those that are there. */
export const countedAnswer = (item: AnswerItem, answers: Answers): unknown => {
  const value = answerTo(answers, item.id)
  return item.type === 'per_region' && !isCantTell(value)
    ? ofRegions(value, askedRegions(item, answers))
    : value
}

/**
 * The answers that count: of visible items, not blank. What was answered before a choice was changed
 * is left out rather than refused. Store this, not what was sent.
 */
export const countedAnswers = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    visibleQuestions(form, answers)
      .map((item) => [item.id, countedAnswer(item, answers)] as const)
      .filter(([, value]) => !isBlank(value)),
  )
