/** How unlikely a count is: exact tails, also where they are very small. */
import { betaBelow, logGamma } from '../mathematics/special-functions.ts'

/** Probability of `count` or more where `mean` are expected and each comes by itself (Poisson). */
export const poissonTail = (count: number, mean: number): number => {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let term = Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
  let sum = term
  for (let k = count + 1; term > sum * 1e-12 && k < count + 10_000; k++) {
    term *= mean / k
    sum += term
  }
  return Math.min(1, sum)
}

/** Probability of `hits` or more in `tries` when each hits with `chance` (binomial). */
export const binomialTail = (hits: number, tries: number, chance: number): number => {
  if (hits <= 0) return 1
  if (hits > tries || chance <= 0) return 0
  if (chance >= 1) return 1
  return betaBelow(chance, hits, tries - hits + 1)
}

/** The middle one; of two middle ones the mean. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * How many standard deviations the ranks of `some` lie above those of `others` (Mann and Whitney 1947,
 * without the correction for ties, which only makes it smaller).
 */
export const rankSigmas = (some: readonly number[], others: readonly number[]): number => {
  const [n, m] = [some.length, others.length]
  if (n === 0 || m === 0) return 0
  let above = 0
  for (const one of some)
    for (const other of others) above += one > other ? 1 : one === other ? 0.5 : 0
  return (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
