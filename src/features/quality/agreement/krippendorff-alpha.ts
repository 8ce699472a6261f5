/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"): how far
 * people agree beyond chance, for any number of people, missing values, and four kinds of scales.
 */
import { add, at, idAt } from '../mathematics/vectors.ts'
import type { Ratings } from './ratings.ts'

/** What differences mean: none but equality, order, distance, or distance relative to size. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Distinct values of units with at least two, ascending, and how often each occurs there. */
type Pairable = {
  values: number[]
  counts: Float64Array
  numberOf: Map<number, number>
  all: number
}

const pairable = ({ start, value }: Ratings): Pairable => {
  const tally = new Map<number, number>()
  let all = 0
  for (let u = 0; u + 1 < start.length; u++) {
    const from = idAt(start, u)
    const end = idAt(start, u + 1)
    if (end - from < 2) continue
    for (let i = from; i < end; i++) tally.set(at(value, i), (tally.get(at(value, i)) ?? 0) + 1)
    all += end - from
  }
  const values = [...tally.keys()].sort((a, b) => a - b)
  return {
    values,
    counts: Float64Array.from(values, (one) => tally.get(one) ?? 0),
    numberOf: new Map(values.map((one, number) => [one, number])),
    all,
  }
}

/** Where each distinct value lies on its scale. Order is distance between middle ranks. */
const positions = ({ values, counts }: Pairable, scale: Scale): Float64Array => {
  if (scale === 'nominal') return Float64Array.from(values, (_, v) => v)
  if (scale !== 'ordinal') return Float64Array.from(values)
  let before = 0
  return counts.map((count) => {
    before += count
    return before - count / 2
  })
}

type Distance = (a: number, b: number) => number

/** Squared differences of positions. */
const DISTANCES: Record<Scale, Distance> = {
  nominal: (a, b) => (a === b ? 0 : 1),
  ordinal: (a, b) => (a - b) ** 2,
  interval: (a, b) => (a - b) ** 2,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
}

/** Disagreement inside the units, each pair once. */
const observed = (
  { start, value }: Ratings,
  found: Pairable,
  place: Float64Array,
  distance: Distance,
): number => {
  const inside = new Float64Array(place.length)
  const present = new Int32Array(place.length)
  let sum = 0
  for (let u = 0; u + 1 < start.length; u++) {
    const size = idAt(start, u + 1) - idAt(start, u)
    if (size < 2) continue
    let kinds = 0
    for (let i = idAt(start, u); i < idAt(start, u + 1); i++) {
      const number = found.numberOf.get(at(value, i)) ?? 0
      if (at(inside, number) === 0) present[kinds++] = number
      add(inside, number, 1)
    }
    for (let a = 0; a < kinds; a++)
      for (let b = a + 1; b < kinds; b++) {
        const [x, y] = [idAt(present, a), idAt(present, b)]
        sum += (at(inside, x) * at(inside, y) * distance(at(place, x), at(place, y))) / (size - 1)
      }
    for (let a = 0; a < kinds; a++) inside[idAt(present, a)] = 0
  }
  return sum
}

/** Disagreement of all pairs whatever their unit, each pair once. */
const expected = ({ counts, all }: Pairable, place: Float64Array, distance: Distance): number => {
  let sum = 0
  for (let a = 0; a < counts.length; a++)
    for (let b = a + 1; b < counts.length; b++)
      sum += at(counts, a) * at(counts, b) * distance(at(place, a), at(place, b))
  return sum / (all - 1)
}

/**
 * Alpha: 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. null where it is
 * not defined: no unit with two values, or never two different values. `ratio` expects values ≥ 0.
 */
export const krippendorffAlpha = (ratings: Ratings, scale: Scale): number | null => {
  const found = pairable(ratings)
  if (found.values.length < 2) return null
  const place = positions(found, scale)
  const distance = DISTANCES[scale]
  return 1 - observed(ratings, found, place, distance) / expected(found, place, distance)
}
