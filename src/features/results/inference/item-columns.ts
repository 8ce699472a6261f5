/** What people answered to one item, as the columns that the quality engine takes. */

import type { AnswerItem } from '../../../forms/form.ts'
import { ownWords } from '../../../forms/item-parts/option-answer.ts'
import { answerTo, isCantTell } from '../../../forms/show-if.ts'
import type { AnswerRow } from '../../quality/offline/reading/columns.ts'
import type { AnswerType } from '../../quality/offline/report.ts'
import type { Answered } from './answered.ts'

/** An option as one word; all own words together are the option `other`. */
export const optionKey = (value: unknown): string =>
  ownWords(value) === undefined ? String(value) : 'other'

/** How an item is inferred: as which type, and over which levels. */
export type ItemKind = { type: AnswerType; levels?: string[] }

/** null where an item is not inferred: options that each task brings by itself have nothing in common. */
export const kindOf = (item: AnswerItem): ItemKind | null => {
  switch (item.type) {
    case 'choice':
      return item.options === undefined ? null : { type: 'categorical' }
    case 'pairwise':
      return { type: 'categorical' }
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
    default:
      return null
  }
}

/** Everybody's value for one item; who could not tell, or was not asked, is left out. */
export const valuesOf = (
  item: AnswerItem,
  answered: readonly Answered[],
): { task: string; worker: string; value: unknown }[] =>
  answered.flatMap(({ task, worker, answers }) => {
    const value = answerTo(answers, item.id)
    return value === undefined || isCantTell(value) ? [] : [{ task, worker, value }]
  })

/** The rows of one item for its type. */
export const rowsOf = (item: AnswerItem, values: ReturnType<typeof valuesOf>): AnswerRow[] =>
  values.map(({ task, worker, value }) => ({
    task,
    worker,
    label: item.type === 'choice' || item.type === 'pairwise' ? optionKey(value) : value,
  }))
