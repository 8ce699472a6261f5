import type { ItemResult } from '../../aggregation/item-result.ts'
import { medoid, normalised } from '../../aggregation/medoid.ts'
import { sharesOf, tally } from '../../aggregation/plurality.ts'
import type { ShortTextItem } from './item.ts'

/**
 * What most people wrote, case and spacing apart, in the spelling they used most. When no two wrote
 * the same, the most typical text. Open answers have no fixed alternatives, so no model says how
 * sure it is.
 */
export const aggregate = (_item: ShortTextItem, values: unknown[]): ItemResult => {
  const texts = values.map(String)
  const keys = texts.map(normalised)
  const found = { confidence: null, n: texts.length, shares: sharesOf(keys) }
  const ranking = tally(keys)
  const most = ranking[0]?.[1] ?? 0
  if (most === 0) return { ...found, answer: null, method: 'exact' }
  if (most === 1 && texts.length > 1) return { ...found, answer: medoid(texts), method: 'medoid' }
  const tied = ranking.filter(([, count]) => count === most).map(([key]) => key)
  if (tied.length > 1) return { ...found, answer: null, method: 'exact', tied }
  const spellings = tally(texts.filter((text) => normalised(text) === tied[0]))
  return { ...found, answer: spellings[0]?.[0] ?? null, method: 'exact' }
}
