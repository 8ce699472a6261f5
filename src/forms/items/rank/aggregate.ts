import type { ItemResult } from '../../aggregation/item-result.ts'
import { rounded } from '../../aggregation/plurality.ts'
import type { RankItem } from './item.ts'

/** Points of one order: the first of m gets m − 1; those not ordered share what is left over. */
const pointsIn = (order: readonly string[], options: readonly string[]): Map<string, number> => {
  const left = options.length - order.length
  return new Map(
    options.map((option) => {
      const place = order.indexOf(option)
      return [option, place < 0 ? (left - 1) / 2 : options.length - 1 - place]
    }),
  )
}

/** Borda's count, as the mean of everybody's points. Equal points are a tie; nothing is invented. */
export const aggregate = (item: RankItem, values: unknown[]): ItemResult => {
  const orders = values.map((value) => (Array.isArray(value) ? value.map(String) : []))
  const n = orders.length
  if (n === 0) return { answer: null, confidence: null, n, method: 'borda' }
  const options = item.options?.map(({ value }) => value) ?? [...new Set(orders.flat())]
  const everybody = orders.map((order) => pointsIn(order, options))
  const points = options.map((option) => ({
    option,
    mean: everybody.reduce((sum, own) => sum + (own.get(option) ?? 0), 0) / n,
  }))
  points.sort((a, b) => b.mean - a.mean)
  const wanted = points.slice(0, item.top ?? points.length)
  const tied = points
    .filter(({ mean, option }) =>
      points.some((p) => p.option !== option && Math.abs(p.mean - mean) < 1e-9),
    )
    .filter(({ mean }) => mean >= (wanted.at(-1)?.mean ?? 0) - 1e-9)
    .map(({ option }) => option)
  return {
    answer: tied.length > 0 ? null : wanted.map(({ option }) => option),
    confidence: null,
    n,
    method: 'borda',
    points: Object.fromEntries(points.map(({ option, mean }) => [option, rounded(mean)])),
    ...(tied.length > 0 && { tied }),
  }
}
