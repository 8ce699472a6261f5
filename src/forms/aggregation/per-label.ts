import type { ItemResult } from './item-result.ts'
import { oneCoinPosterior, rounded } from './plurality.ts'

/**
 * Lists of labels, each label a vote of its own: it belongs to the answer when more than half named it. A label
 * named by exactly half is a tie. The confidence is that of the least certain label.
 */
export const votesPerLabel = (labels: readonly string[], values: unknown[]): ItemResult => {
  const n = values.length
  const lists = values.map((value) => new Set(Array.isArray(value) ? value.map(String) : []))
  const votes = labels.map((label) => ({
    label,
    count: lists.filter((list) => list.has(label)).length,
  }))
  const tied = votes.filter(({ count }) => count * 2 === n).map(({ label }) => label)
  const settled = n > 0 && votes.length > 0 && tied.length === 0
  const certain = votes.map(({ count }) =>
    oneCoinPosterior([Math.max(count, n - count), Math.min(count, n - count)], 2),
  )
  return {
    answer: settled ? votes.filter(({ count }) => count * 2 > n).map(({ label }) => label) : null,
    confidence: settled ? Math.min(...certain) : null,
    n,
    method: 'per_label',
    shares: Object.fromEntries(
      votes.map(({ label, count }) => [label, rounded(count / Math.max(1, n))]),
    ),
    ...(n > 0 && tied.length > 0 && { tied }),
  }
}
