import type { ItemResult } from '../../aggregation/item-result.ts'
import { mostTypical } from '../../aggregation/typical-marks.ts'
import { segmentsIn } from './answer.ts'
import type { AudioSegmentsItem } from './item.ts'

/**
 * The answer of the person whose segments fit those of the others best: a representative. Over a whole
 * job segments are put together, and so are the words heard in them.
 */
export const aggregate = (_item: AudioSegmentsItem, values: unknown[]): ItemResult => {
  const marked = values.map((value) =>
    segmentsIn(value).segments.map(({ start_ms, end_ms, label = '' }) => ({
      start: start_ms,
      end: end_ms,
      lane: label,
    })),
  )
  const typical = mostTypical(marked)
  return {
    answer: values[typical.place] ?? null,
    confidence: null,
    n: values.length,
    method: 'medoid',
    ...(values.length > 1 && { fit: typical.fit }),
  }
}
