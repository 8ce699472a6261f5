/** What labels are, told from what they look like: for people who do not say it. */
import { readBoxes } from './kinds/drawn-boxes.ts'
import { readSpans } from './kinds/marked-spans.ts'
import { readNumber } from './kinds/numbers.ts'
import { readRanking } from './kinds/orders.ts'
import { readPair } from './kinds/pair-labels.ts'
import type { AnswerColumns } from './reading/columns.ts'
import type { AnswerType } from './report.ts'

/** Distinct labels looked at. */
const LOOKED_AT = 500
/** Distinct numbers beyond which they are amounts and not names of classes. */
const CLASSES = 20
/** Distinct labels, as a share of the answers, beyond which words are texts and not classes. */
const OFTEN_NEW = 0.15
/** Words of the usual label beyond which the same holds. */
const WORDS = 3

const wordsIn = (label: string): number => label.trim().split(/\s+/).length

/** The type that most labels look like. Never `ordinal`: that numbers have an order does not say so. */
export const guessType = ({ labels, label }: AnswerColumns): AnswerType => {
  const some = labels.slice(0, LOOKED_AT)
  const most = (fits: (one: string) => boolean): boolean =>
    some.length > 0 && some.filter(fits).length * 2 > some.length
  if (most((one) => one.trim() !== '[]' && readBoxes(one) !== null)) return 'boxes'
  if (most((one) => one.trim() !== '[]' && readSpans(one) !== null)) return 'spans'
  if (most((one) => readPair(one, '', undefined) !== null)) return 'pairwise'
  if (most((one) => readRanking(one) !== null)) return 'ranking'
  if (most((one) => readNumber(one) !== null))
    return labels.length > CLASSES ? 'numeric' : 'categorical'
  const fresh = labels.length > OFTEN_NEW * label.length && labels.length > CLASSES
  return fresh && most((one) => wordsIn(one) >= WORDS) ? 'text' : 'categorical'
}
