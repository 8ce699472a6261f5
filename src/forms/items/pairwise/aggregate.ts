import type { ItemResult } from '../../aggregation/item-result.ts'
import { plurality } from '../../aggregation/plurality.ts'
import { sides } from './answer.ts'
import type { PairwiseItem } from './item.ts'

/** Most votes; “both the same” is an alternative like the others. */
export const aggregate = (item: PairwiseItem, values: unknown[]): ItemResult => {
  const { winner, ...vote } = plurality(values.map(String), sides(item).length)
  return { answer: winner, n: values.length, method: 'plurality', ...vote }
}
