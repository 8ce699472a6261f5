/** What people answered to one item, as the columns that the quality engine takes. */

import type { AnswerItem } from '../../../forms/form.ts'
import { ownWords } from '../../../forms/item-parts/option-answer.ts'
import { wholeText } from '../../../forms/item-parts/whole-text.ts'
import { answerTo, isCantTell } from '../../../forms/show-if.ts'
import { markedIn } from '../../../forms/spans/span.ts'
import type { AnswerRow } from '../../quality/offline/reading/columns.ts'
import type { AnswerType } from '../../quality/offline/report.ts'
import type { Answered, Known } from './answered.ts'

/** An option as one word; all own words together are the option `other`. */
export const optionKey = (value: unknown): string =>
  ownWords(value) === undefined ? String(value) : 'other'

/** How an item is inferred: as which type, and over which levels. */
export type ItemKind = {
  type: AnswerType
  levels?: string[]
  /** Texts of which one person’s stays whole: two do not mix. */
  whole?: true
}

/** null where an item is not inferred: options that each task brings by itself have nothing in common. */
export const kindOf = (item: AnswerItem): ItemKind | null => {
  switch (item.type) {
    case 'choice':
      return item.options === undefined ? null : { type: 'categorical' }
    case 'pairwise':
      return { type: 'categorical' }
    case 'taxonomy':
      return item.options === undefined || item.multiple ? null : { type: 'categorical' }
    case 'rating':
      return {
        type: 'ordinal',
        levels: Array.from({ length: item.max - item.min + 1 }, (_, i) => String(item.min + i)),
      }
    case 'number':
      return { type: 'numeric' }
    case 'rank':
      return item.options === undefined ? null : { type: 'ranking' }
    case 'short_text':
    case 'long_text':
      return { type: 'text' }
    case 'text_spans':
      return { type: 'spans' }
    case 'rewrite':
    case 'code_edit':
    case 'model_chat':
      return { type: 'text', whole: true }
    default:
      return null
  }
}

/** One person’s value for one item. */
export type Value = { task: string; worker: string; value: unknown; check: boolean }

/** Everybody's value for one item; who could not tell, or was not asked, is left out. */
export const valuesOf = (item: AnswerItem, answered: readonly Answered[]): Value[] =>
  answered.flatMap(({ task, worker, answers, check }) => {
    const value = answerTo(answers, item.id)
    if (value === undefined || isCantTell(value)) return []
    return [{ task, worker, value, check: check === true }]
  })

/**
 * What gold says of one item, by task. Where a tolerance leaves room for several answers none of them is
 * known to be the right one.
 */
export const knownOf = (item: AnswerItem, known: readonly Known[]): Map<string, unknown> =>
  new Map(
    known.flatMap(({ task, expected, tolerance }): [string, unknown][] => {
      const value = answerTo(expected, item.id)
      const loose = Object.hasOwn(tolerance, item.id) && (tolerance[item.id] ?? 0) > 0
      return value === undefined || isCantTell(value) || loose ? [] : [[task, value]]
    }),
  )

/** The same as labels, for the items that the engine can learn about from gold. */
export const goldLabels = (
  item: AnswerItem,
  known: ReadonlyMap<string, unknown>,
): Map<string, string> => {
  if (!['choice', 'pairwise', 'taxonomy', 'rating'].includes(item.type)) return new Map()
  return new Map([...known].map(([task, value]) => [task, optionKey(value).trim()]))
}

/** One person's value as the engine's types write it. */
const labelOf = (item: AnswerItem, value: unknown): unknown => {
  if (['choice', 'pairwise', 'taxonomy'].includes(item.type)) return optionKey(value)
  if (item.type === 'text_spans')
    return markedIn(value).spans.map(({ start, end, label }) => ({ start, end, label }))
  return kindOf(item)?.whole ? wholeText(item, value) : value
}

/** The rows of one item for its type. */
export const rowsOf = (item: AnswerItem, values: readonly Value[]): AnswerRow[] =>
  values.map(({ task, worker, value }) => ({ task, worker, label: labelOf(item, value) }))
