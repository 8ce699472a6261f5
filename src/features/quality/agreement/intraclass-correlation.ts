/**
 * Intraclass correlations (Shrout & Fleiss 1979, "Intraclass correlations: uses in assessing rater
 * reliability"): how much of the variation of numbers lies in what is rated and not in who rates.
 */

/** The six forms: one rating or the mean of all k; raters nested, random, or fixed. */
export type IntraclassCorrelations = {
  single: { nested: number; random: number; fixed: number }
  mean: { nested: number; random: number; fixed: number }
}

type Squares = { between: number; within: number; raters: number; rest: number }

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const meanSquares = (rows: readonly (readonly number[])[]): Squares => {
  const n = rows.length
  const k = rows[0]?.length ?? 0
  const grand = mean(rows.flat())
  const rowMeans = rows.map(mean)
  const columnMeans = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] ?? 0)))
  const squares = (numbers: readonly number[], from: number) =>
    numbers.reduce((sum, one) => sum + (one - from) ** 2, 0)
  const between = k * squares(rowMeans, grand)
  const raters = n * squares(columnMeans, grand)
  const all = squares(rows.flat(), grand)
  return {
    between: between / (n - 1),
    within: (all - between) / (n * (k - 1)),
    raters: raters / (k - 1),
    rest: (all - between - raters) / ((n - 1) * (k - 1)),
  }
}

/**
 * All six correlations of a full table: one row per unit, one column per rater. null with fewer than
 * two rows or columns, gaps, or no variation.
 */
export const intraclassCorrelations = (
  rows: readonly (readonly number[])[],
): IntraclassCorrelations | null => {
  const k = rows[0]?.length ?? 0
  const n = rows.length
  const full = rows.every((row) => row.length === k && row.every(Number.isFinite))
  if (n < 2 || k < 2 || !full) return null
  const { between, within, raters, rest } = meanSquares(rows)
  if (between + within === 0) return null
  return {
    single: {
      nested: (between - within) / (between + (k - 1) * within),
      random: (between - rest) / (between + (k - 1) * rest + (k * (raters - rest)) / n),
      fixed: (between - rest) / (between + (k - 1) * rest),
    },
    mean: {
      nested: (between - within) / between,
      random: (between - rest) / (between + (raters - rest) / n),
      fixed: (between - rest) / between,
    },
  }
}
