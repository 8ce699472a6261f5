/** Whether an answer agrees with the one that gold expects, item by item: pure. */
import { normalised } from '../../forms/aggregation/medoid.ts'
import type { AnswerItem, Form } from '../../forms/form.ts'
import { ownWords } from '../../forms/item-parts/option-answer.ts'
import { wholeText } from '../../forms/item-parts/whole-text.ts'
import { daysApart } from '../../forms/items/date/moments.ts'
import { metresApart, placeIn } from '../../forms/items/location/places.ts'
import { cellOf } from '../../forms/items/matrix/aggregate.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { drawingOf, agreement as regionAgreement } from '../../forms/shapes/fit.ts'
import { regionsIn } from '../../forms/shapes/read-regions.ts'
import { type Answers, answerTo, countedAnswers, isCantTell } from '../../forms/show-if.ts'
import { markedIn } from '../../forms/spans/span.ts'
import { spanAgreement } from '../quality/spans/infer-spans.ts'
import { segmentsApart } from './apart/segments-apart.ts'
import { wordsApart } from './apart/words-apart.ts'

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
  per_region: 'regions answered otherwise; they are told apart by their ids',
  text_spans: 'the share of marked characters that differ, 0 to 1; links are not compared',
  rewrite: 'the share of words that differ, 0 to 1',
  code_edit: 'the share of words of the diff that differ, 0 to 1',
  audio_segments:
    'the share of the marked time that differs, or of the words if more of them do, 0 to 1',
  image_regions: 'the share of regions that do not match by half at least, 0 to 1',
  file: 'nothing: files are not compared',
  photo: 'nothing: photos are not compared',
  recording: 'nothing: recordings are not compared',
  location: 'metres',
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
    // Nobody could have sent the very same file: who sent one is right.
    case 'file':
    case 'photo':
    case 'recording':
      return 0
    case 'location': {
      const [a, b] = [placeIn(expected), placeIn(given)]
      return a === undefined || b === undefined ? Infinity : metresApart(a, b)
    }
    case 'matrix':
      return item.rows.filter(({ value }) => cellOf(expected, value) !== cellOf(given, value))
        .length
    case 'taxonomy':
      if (item.multiple) return missingOrTooMany(keysOf(expected), keysOf(given))
      return keyOf(expected) === keyOf(given) ? 0 : Infinity
    case 'per_region':
      return regionsOtherwise(expected, given)
    case 'text_spans':
      return 1 - spanAgreement(markedIn(expected).spans, markedIn(given).spans)
    case 'code_edit':
    case 'model_chat':
      return wordsApart(wholeText(item, expected), wholeText(item, given))
    case 'audio_segments':
      return segmentsApart(expected, given)
    case 'image_regions':
      return regionsApart(expected, given)
    default:
      return keyOf(expected) === keyOf(given) ? 0 : Infinity
  }
}

const regionsOtherwise = (expected: unknown, given: unknown): number => {
  const answers = (value: unknown) => (value ?? {}) as Record<string, unknown>
  return Object.entries(answers(expected)).filter(
    ([region, answer]) => JSON.stringify(answers(given)[region]) !== JSON.stringify(answer),
  ).length
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

/** What is missing of F1 over regions of the same label that overlap by half. */
const regionsApart = (expected: unknown, given: unknown): number => {
  const [right, drawn] = [regionsIn(expected), regionsIn(given)]
  if (right === undefined || drawn === undefined) return Infinity
  return 1 - regionAgreement(drawingOf(right), drawingOf(drawn))
}
