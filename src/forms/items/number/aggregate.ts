import type { ItemResult } from '../../aggregation/item-result.ts'
import { lowerMedian, mean, median, spread } from '../../aggregation/numbers.ts'
import type { NumberItem } from './item.ts'

/** The median, and how far the numbers lie apart. A whole number stays one somebody gave. */
export const aggregate = (item: NumberItem, values: unknown[]): ItemResult => {
  const numbers = values.map(Number)
  if (numbers.length === 0) return { answer: null, confidence: null, n: 0, method: 'median' }
  return {
    answer: item.integer ? lowerMedian(numbers) : median(numbers),
    confidence: null,
    n: numbers.length,
    method: 'median',
    mean: mean(numbers),
    spread: spread(numbers),
  }
}
