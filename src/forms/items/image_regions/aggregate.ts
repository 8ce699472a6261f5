import type { ItemResult } from '../../aggregation/item-result.ts'
import { rounded } from '../../aggregation/plurality.ts'
import { drawingOf, mostTypical } from '../../shapes/fit.ts'
import { regionsIn } from '../../shapes/read-regions.ts'
import type { ImageRegionsItem } from './item.ts'

/** The drawing of one person that fits those of all others best; `fit` says how well in the mean. */
export const aggregate = (_item: ImageRegionsItem, values: unknown[]): ItemResult => {
  const given = values.flatMap((value) => regionsIn(value) ?? [])
  const method = 'medoid'
  if (given.length === 0) return { answer: null, confidence: null, n: 0, method }
  const { at, near } = mostTypical(given.map(drawingOf))
  return {
    answer: given[at] ?? null,
    confidence: null,
    n: given.length,
    method,
    ...(given.length > 1 && { fit: rounded(near) }),
  }
}
