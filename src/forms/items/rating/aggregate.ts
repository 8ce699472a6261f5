import type { ItemResult } from '../../aggregation/item-result.ts'
import { lowerMedian, mean } from '../../aggregation/numbers.ts'
import { rounded, sharesOf } from '../../aggregation/plurality.ts'
import type { RatingItem } from './item.ts'

/** The median level (the lower of two in the middle, so that it stands on the scale) and the mean. */
export const aggregate = (_item: RatingItem, values: unknown[]): ItemResult => {
  const levels = values.map(Number)
  if (levels.length === 0) return { answer: null, confidence: null, n: 0, method: 'median' }
  return {
    answer: lowerMedian(levels),
    confidence: null,
    n: levels.length,
    method: 'median',
    mean: rounded(mean(levels)),
    shares: sharesOf(levels.map(String)),
  }
}
