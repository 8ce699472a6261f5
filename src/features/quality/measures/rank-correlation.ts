/** Spearman's rank correlation (1904), ties by middle ranks. */

const ranks = (numbers: readonly number[]): number[] => {
  const order = numbers.map((_, i) => i).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
  const found = numbers.map(() => 0)
  for (let from = 0; from < order.length; ) {
    let end = from
    while (end < order.length && numbers[order[end] ?? 0] === numbers[order[from] ?? 0]) end++
    for (const i of order.slice(from, end)) found[i] = (from + end - 1) / 2
    from = end
  }
  return found
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Correlation of ranks, −1 to 1; null without variation. Expects lists of equal length. */
export const spearman = (a: readonly number[], b: readonly number[]): number | null => {
  const [x, y] = [ranks(a), ranks(b)]
  const [mx, my] = [mean(x), mean(y)]
  const product = (p: number[], mp: number, q: number[], mq: number) =>
    p.reduce((sum, one, i) => sum + (one - mp) * ((q[i] ?? 0) - mq), 0)
  const spread = Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
  return spread > 0 ? product(x, mx, y, my) / spread : null
}
