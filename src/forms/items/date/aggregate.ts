import type { ItemResult } from '../../aggregation/item-result.ts'
import { plurality } from '../../aggregation/plurality.ts'
import type { DateItem } from './item.ts'

/**
 * The date given most often; one between two that differ would be nobody’s. A calendar has no fixed number
 * of alternatives, so no model says how sure it is.
 */
export const aggregate = (_item: DateItem, values: unknown[]): ItemResult => {
  const { winner, shares, tied } = plurality(values.map(String), values.length)
  const found = { answer: winner, confidence: null, n: values.length, method: 'exact', shares }
  return tied === undefined ? found : { ...found, tied }
}
