import type { ItemResult } from '../../aggregation/item-result.ts'
import { oneCoinPosterior, rounded, tally } from '../../aggregation/plurality.ts'
import { ownWords } from '../../item-parts/option-answer.ts'
import type { MultiChoiceItem } from './item.ts'

const keysOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((entry) =>
    ownWords(entry) === undefined ? String(entry) : 'other',
  )

const ownWordsIn = (values: unknown[]): string[] =>
  values
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .flatMap((entry) => ownWords(entry) ?? [])

/**
 * Each label is a vote of its own: it belongs to the answer when more than half chose it. A label
 * chosen by exactly half is a tie. The confidence is that of the least certain label.
 */
export const aggregate = (item: MultiChoiceItem, values: unknown[]): ItemResult => {
  const n = values.length
  const counts = new Map(tally(values.flatMap(keysOf)))
  const labels = [
    ...(item.options?.map(({ value }) => value) ??
      [...counts.keys()].filter((key) => key !== 'other')),
    ...(item.other ? ['other'] : []),
  ]
  const votes = labels.map((label) => ({ label, count: counts.get(label) ?? 0 }))
  const tied = votes.filter(({ count }) => count * 2 === n).map(({ label }) => label)
  const chosen = votes.filter(({ count }) => count * 2 > n).map(({ label }) => label)
  const certain = votes.map(({ count }) =>
    oneCoinPosterior([Math.max(count, n - count), Math.min(count, n - count)], 2),
  )
  const settled = n > 0 && votes.length > 0 && tied.length === 0
  return {
    answer: settled ? chosen.map((label) => restore(item, label, values)) : null,
    confidence: settled ? Math.min(...certain) : null,
    n,
    method: 'per_label',
    shares: Object.fromEntries(
      votes.map(({ label, count }) => [label, rounded(count / Math.max(1, n))]),
    ),
    ...(n > 0 && tied.length > 0 && { tied }),
  }
}

/** A label as the answer says it: `other` becomes the first person's own words. */
const restore = (item: MultiChoiceItem, label: string, values: unknown[]): unknown =>
  item.other && label === 'other' ? { other: ownWordsIn(values)[0] ?? '' } : label
