/** The value with half of the weight on either side; between two of them when it falls there. */
export const weightedMedian = (values: readonly number[], weights: readonly number[]): number => {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  let below = 0
  for (const [rank, i] of order.entries()) {
    below += weights[i] ?? 0
    if (below > half + 1e-9) return values[i] ?? 0
    const next = values[order[rank + 1] ?? i] ?? 0
    if (below > half - 1e-9) return ((values[i] ?? 0) + next) / 2
  }
  return values[order.at(-1) ?? 0] ?? 0
}
