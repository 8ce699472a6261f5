/** How far a figure would move with other tasks: the bootstrap (Efron 1979), by percentiles. */
import { seededRandom } from '../mathematics/random.ts'

export type BootstrapOptions = {
  /** Samples drawn. */
  samples?: number
  /** Probability inside the interval. */
  level?: number
  seed?: number
}

/**
 * The interval of a statistic over `units` units, each sample drawing as many with replacement. Samples
 * where the statistic is not defined are left out; null when it never is. The same seed gives the same
 * interval.
 */
export const bootstrapInterval = (
  units: number,
  statistic: (chosen: Int32Array) => number | null,
  { samples = 500, level = 0.95, seed = 1 }: BootstrapOptions = {},
): { low: number; high: number } | null => {
  const random = seededRandom(seed)
  const chosen = new Int32Array(units)
  const found: number[] = []
  for (let s = 0; s < samples && units > 0; s++) {
    for (let u = 0; u < units; u++) chosen[u] = Math.floor(random() * units)
    const value = statistic(chosen)
    if (value !== null) found.push(value)
  }
  if (found.length === 0) return null
  found.sort((a, b) => a - b)
  const rank = (share: number) => found[Math.round(share * (found.length - 1))] ?? 0
  return { low: rank((1 - level) / 2), high: rank((1 + level) / 2) }
}
