/** How well two people’s drawings of one picture fit, and whose fits the others’ best. */
import { REGION_MATCH } from '../../kernel/limits/forms/region-limits.ts'
import { type Drawn, drawn, likeness } from './overlap.ts'
import type { Regions } from './region.ts'

/** A drawing with what comparing it needs. */
export type Drawing = { drawn: Drawn[]; diagonal: number }

export const drawingOf = ({ width, height, regions }: Regions): Drawing => ({
  drawn: regions.map(drawn),
  diagonal: Math.hypot(width, height),
})

/** A region of one drawing that stands for one of another. */
export type Match = { first: number; second: number; likeness: number }

/** Regions of the second within reach of each of the first, by their left edges. */
const candidates = (a: Drawing, b: Drawing, least: number): Match[] => {
  const diagonal = Math.max(a.diagonal, b.diagonal)
  // Points and thin lines have no width: they are looked for a little way off.
  const reach = 3 * REGION_MATCH.point_spread * diagonal
  const order = b.drawn.map((_, i) => i)
  const left = (i: number) => b.drawn[i]?.bounds[0] ?? 0
  order.sort((i, j) => left(i) - left(j))
  const widest = b.drawn.reduce((most, { bounds }) => Math.max(most, bounds[2] - bounds[0]), 0)
  const lefts = order.map(left)
  const found: Match[] = []
  for (const [first, one] of a.drawn.entries()) {
    const from = firstAtLeast(lefts, one.bounds[0] - widest - reach)
    for (let k = from; k < order.length; k++) {
      const second = order[k] ?? 0
      const other = b.drawn[second]
      if (other === undefined || other.bounds[0] > one.bounds[2] + reach) break
      const alike = likeness(one, other, diagonal)
      if (alike >= least && alike > 0) found.push({ first, second, likeness: alike })
    }
  }
  return found
}

const firstAtLeast = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Pairs the regions of two drawings, most alike first, each once, none below `least`. */
export const matched = (a: Drawing, b: Drawing, least: number): Match[] => {
  const pairs = candidates(a, b, least).sort((x, y) => y.likeness - x.likeness)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  return pairs.filter(({ first, second }) => {
    if (usedA.has(first) || usedB.has(second)) return false
    usedA.add(first)
    usedB.add(second)
    return true
  })
}

/** Which region of `found` each of a person's regions stands for, by their ids; what stands for none is left out. */
export const sameThings = (found: Regions, own: Regions): Map<string, string> =>
  new Map(
    matched(drawingOf(found), drawingOf(own), REGION_MATCH.same).flatMap(({ first, second }) => {
      const [there, here] = [found.regions[first], own.regions[second]]
      return there === undefined || here === undefined ? [] : [[here.id, there.id] as const]
    }),
  )

/** Twice the likeness of the pairs over all regions: F1 that also minds the fit; 1 for two empty drawings. */
export const fitOf = (a: Drawing, b: Drawing): number => {
  const all = a.drawn.length + b.drawn.length
  const sum = matched(a, b, 0.1).reduce((total, pair) => total + pair.likeness, 0)
  return all === 0 ? 1 : (2 * sum) / all
}

/** Twice the pairs that are alike enough over all regions (F1). */
export const agreement = (a: Drawing, b: Drawing, least = 0.5): number => {
  const all = a.drawn.length + b.drawn.length
  return all === 0 ? 1 : (2 * matched(a, b, least).length) / all
}

/** People up to which each drawing is compared with every other. */
const COMPARED = 15

/** The place of the drawing nearest to all others, and how near it is in the mean. */
export const mostTypical = (drawings: readonly Drawing[]): { at: number; near: number } => {
  const some = drawings.slice(0, COMPARED)
  const near = drawings.map((one) => {
    const others = some.filter((other) => other !== one)
    const sum = others.reduce((total, other) => total + fitOf(one, other), 0)
    return others.length === 0 ? 1 : sum / others.length
  })
  const best = Math.max(...near)
  return { at: near.indexOf(best), near: best }
}
