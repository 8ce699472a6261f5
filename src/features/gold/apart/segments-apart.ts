/** How far marked stretches are from the expected ones: pure. */
import { marksFit } from '../../../forms/aggregation/typical-marks.ts'
import { type Segments, segmentsIn } from '../../../forms/items/audio_segments/answer.ts'
import { wordsApart } from './words-apart.ts'

const marksOf = ({ segments }: Segments) =>
  segments.map(({ start_ms, end_ms, label = '' }) => ({
    start: start_ms,
    end: end_ms,
    lane: label,
  }))

/** All that is heard, in order: words put into a neighbouring segment are no error of the words. */
const wordsIn = ({ segments }: Segments): string =>
  segments
    .toSorted((a, b) => a.start_ms - b.start_ms)
    .map(({ text = '' }) => text)
    .join(' ')

/** The greater of two shares: of marked time that differs (other labels are other time), of wrong words. */
export const segmentsApart = (expected: unknown, given: unknown): number => {
  const [right, found] = [segmentsIn(expected), segmentsIn(given)]
  // The last bits of a decimal fraction are nobody’s mistake.
  const time = Math.round((1 - marksFit(marksOf(right), marksOf(found))) * 1e9) / 1e9
  return Math.max(time, wordsApart(wordsIn(right), wordsIn(found)))
}
