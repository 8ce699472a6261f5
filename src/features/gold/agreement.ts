/** Whether an answer agrees with the one that gold expects, item by item: pure. */
import { normalised } from '../../forms/aggregation/medoid.ts'
import type { AnswerItem, Form } from '../../forms/form.ts'
import { ownWords } from '../../forms/item-parts/option-answer.ts'
import { wholeText } from '../../forms/item-parts/whole-text.ts'
import { daysApart } from '../../forms/items/date/moments.ts'
import { cellOf } from '../../forms/items/matrix/aggregate.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { type Answers, answerTo, countedAnswers, isCantTell } from '../../forms/show-if.ts'
import { markedIn } from '../../forms/spans/span.ts'
import { spanAgreement } from '../quality/spans/infer-spans.ts'
import { editDistance } from '../quality/text/alignment.ts'
import { wordsOf } from '../quality/text/words.ts'

/** How far an answer may be from the expected one, by item; what is left out is 0. */
export type Tolerance = Record<string, number>

/** Whether all that is expected was answered so. Items that the expected answers do not name are free. */
export const isRight = (
  form: Form,
  expected: Answers,
  tolerance: Tolerance,
  given: Answers,
): boolean => {
  const counted = countedAnswers(form, given)
  return answerItemsOf(form)
    .filter(({ id }) => Object.hasOwn(expected, id))
    .every((item) => {
      const distance = distanceOf(item, answerTo(expected, item.id), answerTo(counted, item.id))
      return distance <= (Object.hasOwn(tolerance, item.id) ? (tolerance[item.id] ?? 0) : 0)
    })
}

/** What `tolerance` counts in for an item: said when gold is added. */
export const UNITS: Record<AnswerItem['type'], string> = {
  choice: 'nothing: the option is right or wrong',
  pairwise: 'nothing: the side is right or wrong',
  multi_choice: 'options too many or missing',
  number: 'the distance of the two numbers',
  rating: 'levels',
  rank: 'the share of pairs in the other order, 0 to 1',
  short_text: 'the share of words that differ, 0 to 1',
  long_text: 'the share of words that differ, 0 to 1',
  date: 'days',
  matrix: 'rows answered otherwise',
  taxonomy: 'entries too many or missing; one entry is right or wrong',
  checklist: 'points too many or missing',
  text_spans: 'the share of marked characters that differ, 0 to 1; links are not compared',
  rewrite: 'the share of words that differ, 0 to 1',
  code_edit: 'the share of words of the diff that differ, 0 to 1',
  model_chat: 'the share of the person’s words that differ, 0 to 1',
}

const distanceOf = (item: AnswerItem, expected: unknown, given: unknown): number => {
  if (given === undefined) return Infinity
  if (isCantTell(expected) || isCantTell(given))
    return isCantTell(expected) && isCantTell(given) ? 0 : Infinity
  switch (item.type) {
    case 'multi_choice':
    case 'checklist':
      return missingOrTooMany(keysOf(expected), keysOf(given))
    case 'number':
    case 'rating':
      // The last bit of a decimal fraction is nobody’s mistake.
      return Math.max(0, Math.abs(Number(expected) - Number(given)) - 1e-9)
    case 'rank':
      return pairsTurned(keysOf(expected), keysOf(given))
    case 'short_text':
    case 'long_text':
    case 'rewrite':
      return wordsApart(String(expected), String(given))
    case 'date':
      return daysApart(String(expected), String(given), item.precision)
    case 'matrix':
      return item.rows.filter(({ value }) => cellOf(expected, value) !== cellOf(given, value))
        .length
    case 'taxonomy':
      if (item.multiple) return missingOrTooMany(keysOf(expected), keysOf(given))
      return keyOf(expected) === keyOf(given) ? 0 : Infinity
    case 'text_spans':
      return 1 - spanAgreement(markedIn(expected).spans, markedIn(given).spans)
    case 'code_edit':
    case 'model_chat':
      return wordsApart(wholeText(item, expected), wholeText(item, given))
    default:
      return keyOf(expected) === keyOf(given) ? 0 : Infinity
  }
}

const keyOf = (value: unknown): string => {
  const own = ownWords(value)
  return own === undefined ? String(value) : `other:${normalised(own)}`
}

const keysOf = (value: unknown): string[] => (Array.isArray(value) ? value : []).map(keyOf)

const missingOrTooMany = (a: string[], b: string[]): number =>
  a.filter((key) => !b.includes(key)).length + b.filter((key) => !a.includes(key)).length

/** Share of the pairs of the expected order that stand the other way round, or not at all (Kendall). */
const pairsTurned = (expected: string[], given: string[]): number => {
  if (expected.length < 2) return expected.join() === given.join() ? 0 : 1
  let pairs = 0
  let turned = 0
  for (const [at, one] of expected.entries())
    for (const other of expected.slice(at + 1)) {
      const [first, second] = [given.indexOf(one), given.indexOf(other)]
      pairs += 1
      if (first < 0 || (second >= 0 && second < first)) turned += 1
    }
  return turned / pairs
}

/** Word error rate against the expected text, as far as words compare: no case, no punctuation. */
const wordsApart = (expected: string, given: string): number => {
  const numbers = new Map<string, number>()
  const asNumbers = (text: string) =>
    Int32Array.from(wordsOf(text), ({ key }) => {
      const known = numbers.get(key) ?? numbers.size
      numbers.set(key, known)
      return known
    })
  const [a, b] = [asNumbers(expected), asNumbers(given)]
  if (a.length === 0) return normalised(expected) === normalised(given) ? 0 : 1
  return editDistance(a, b) / a.length
}
