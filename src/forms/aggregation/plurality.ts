/** Votes on alternatives: shares, the winner, and how sure one may be of it. */
import { QUALITY } from '../../kernel/limits.ts'

/** `1/3` → `0.3333`. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** How often each key occurs, most frequent first, then in order of appearance. */
export const tally = (keys: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** The share of each alternative among all keys. */
export const sharesOf = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries(tally(keys).map(([key, count]) => [key, rounded(count / keys.length)]))

/**
 * The posterior of an alternative with `counts[0]` votes among `alternatives`, `counts` holding all
 * that got any: the one-coin model. Everybody is right with the assumed accuracy, errors fall on
 * the other alternatives alike, and before the votes all are as likely. Never says 1.
 */
export const oneCoinPosterior = (counts: readonly number[], alternatives: number): number => {
  const accuracy = QUALITY.assumed_accuracy
  const odds = (accuracy * (alternatives - 1)) / (1 - accuracy)
  const first = counts[0] ?? 0
  // Relative to the first, so that large counts cannot overflow.
  const rest = counts.slice(1).reduce((sum, count) => sum + odds ** (count - first), 0)
  const unseen = Math.max(0, alternatives - counts.length) * odds ** -first
  return Math.min(0.9999, rounded(1 / (1 + rest + unseen)))
}

export type Vote = {
  winner: string | null
  confidence: number | null
  shares: Record<string, number>
  tied?: string[]
}

/** The alternative with most votes. A tie has no winner: both are said instead. */
export const plurality = (keys: readonly string[], alternatives: number): Vote => {
  const ranking = tally(keys)
  const shares = sharesOf(keys)
  const [best] = ranking
  if (best === undefined) return { winner: null, confidence: null, shares }
  const tied = ranking.filter(([, count]) => count === best[1]).map(([key]) => key)
  if (tied.length > 1) return { winner: null, confidence: null, shares, tied }
  const counts = ranking.map(([, count]) => count)
  return {
    winner: best[0],
    confidence: oneCoinPosterior(counts, Math.max(2, alternatives, counts.length)),
    shares,
  }
}
