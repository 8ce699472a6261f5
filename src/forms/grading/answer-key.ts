/** Answer keys of tests: the right answers by item id, and the score of what somebody handed in. Pure. */
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Issue } from '../../kernel/errors.ts'
import type { AnswerItem, Form } from '../form.ts'
import { pointerTo, suggestion } from '../issues/pointers.ts'
import { answerItemsOf } from '../items-of.ts'
import { answerTypeOf } from '../registry.ts'
import { type Answers, answerTo } from '../show-if.ts'
import { characterIssues } from '../text/stored-text.ts'

/** The right answer to one item, how far off a number may be, and why. */
type KeyEntry = {
  answer: unknown
  tolerance?: number | undefined
  explanation?: string | undefined
}

/** The right answers by item id. A list must be the same set, a ranking the same order, a word the same word. */
export type AnswerKey = Record<string, KeyEntry>

/** Types whose answers can be compared; others need a human. */
const COMPARED = [
  ...['choice', 'multi_choice', 'short_text', 'number', 'rating', 'rank', 'pairwise'],
  ...['date', 'matrix', 'taxonomy', 'checklist'],
]
/** Lists in which the order says nothing. */
const AS_SETS = ['multi_choice', 'taxonomy', 'checklist']
const WITH_TOLERANCE = ['number', 'rating']

const entryIssues = (item: AnswerItem, entry: KeyEntry): Issue[] => {
  const pointer = pointerTo([item.id])
  if (!COMPARED.includes(item.type))
    return [
      {
        pointer,
        message: `An answer of type ${item.type} cannot be compared with a right one`,
        hint: 'Leave it out of the key, or let a human grade the test.',
      },
    ]
  if (!answerTypeOf(item).answer(item, true).safeParse(entry.answer).success)
    return [
      {
        pointer: `${pointer}/answer`,
        message: `"${item.id}" is never answered with ${JSON.stringify(entry.answer ?? null).slice(0, 60)}`,
        hint: 'Write an answer that the item accepts.',
      },
    ]
  const written = characterIssues(entry.explanation, `${pointer}/explanation`)
  if (written.length > 0) return written
  if (entry.tolerance === undefined || WITH_TOLERANCE.includes(item.type)) return []
  return [
    {
      pointer: `${pointer}/tolerance`,
      message: 'Only numbers and ratings have a tolerance',
      hint: 'Remove it.',
    },
  ]
}

/** What is wrong with a key for this form; pointers begin with the item’s id. */
export const keyIssues = (form: Form, key: AnswerKey): Issue[] => {
  const items = new Map(answerItemsOf(form).map((item) => [item.id, item]))
  if (Object.keys(key).length === 0)
    return [{ pointer: '', message: 'The key has no answers', hint: 'Name one item at least.' }]
  return Object.entries(key).flatMap(([id, entry]) => {
    const item = items.get(id)
    if (item !== undefined) return entryIssues(item, entry)
    const hint = suggestion(id, [...items.keys()], 'Name an item that asks.')
    return [{ pointer: pointerTo([id]), message: `There is no item "${id}" that asks`, hint }]
  })
}

const word = (value: unknown): string =>
  String(value).normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()

const sameSet = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) &&
  Array.isArray(other) &&
  one.length === other.length &&
  one.every((value) => other.includes(value))

/** So little is lost in decimal fractions and never decides. */
const ROUNDING = 1e-9

const isRight = ({ type }: AnswerItem, entry: KeyEntry, value: unknown): boolean => {
  const { answer, tolerance = 0 } = entry
  if (value === undefined) return false
  if (AS_SETS.includes(type) && Array.isArray(answer)) return sameSet(answer, value)
  if (type === 'matrix') return canonicalJson(answer) === canonicalJson(value)
  if (type === 'short_text') return word(answer) === word(value)
  if (typeof answer === 'number' && typeof value === 'number')
    return Math.abs(answer - value) <= tolerance + ROUNDING
  return JSON.stringify(answer) === JSON.stringify(value)
}

/** What came of one item of the key. */
export type Marked = { item: string; right: boolean; explanation: string | null }

/** The share of the key that is right, 0–100, rounded down; every item of the key counts the same. */
export const grade = (
  form: Form,
  key: AnswerKey,
  answers: Answers,
): { score: number; items: Marked[] } => {
  const items = answerItemsOf(form).flatMap((item): Marked[] => {
    const entry = Object.hasOwn(key, item.id) ? key[item.id] : undefined
    if (entry === undefined) return []
    const right = isRight(item, entry, answerTo(answers, item.id))
    return [{ item: item.id, right, explanation: entry.explanation ?? null }]
  })
  const right = items.filter((one) => one.right).length
  return { score: items.length === 0 ? 0 : Math.floor((100 * right) / items.length), items }
}
