/** How alike two regions are: what they share of the area of both, or how near they lie. */
import { REGION_MATCH } from '../../kernel/limits/forms/region-limits.ts'
import { type Bounds, boundsOf, cornersOf } from './outline.ts'
import type { Region, Spot } from './region.ts'

/** A region with what comparing it needs, worked out once. */
export type Drawn = { region: Region; bounds: Bounds; corners: Spot[] }

export const drawn = (region: Region): Drawn => ({
  region,
  bounds: boundsOf(region),
  corners: cornersOf(region),
})

/** Where a horizontal line runs inside an outline: pairs of from and to. */
const crossings = (corners: readonly Spot[], y: number): number[] => {
  const found: number[] = []
  for (const [i, [x2, y2]] of corners.entries()) {
    const [x1, y1] = corners.at(i - 1) ?? [x2, y2]
    if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
  }
  return found.sort((a, b) => a - b)
}

const lengthOf = (pairs: readonly number[]): number => {
  let sum = 0
  for (let i = 0; i + 1 < pairs.length; i += 2) sum += (pairs[i + 1] ?? 0) - (pairs[i] ?? 0)
  return sum
}

/** Length that two lists of from and to have in common. */
const shared = (a: readonly number[], b: readonly number[]): number => {
  let [sum, i, j] = [0, 0, 0]
  while (i + 1 < a.length && j + 1 < b.length) {
    const from = Math.max(a[i] ?? 0, b[j] ?? 0)
    const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0)
    sum += Math.max(0, to - from)
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2
    else j += 2
  }
  return sum
}

const boxArea = ([left, top, right, bottom]: Bounds): number => (right - left) * (bottom - top)

const apart = (a: Bounds, b: Bounds): boolean =>
  a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]

const boxesOverlap = (a: Bounds, b: Bounds): number => {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const both = width * height
  return both / (boxArea(a) + boxArea(b) - both)
}

/** Any two outlines, also hollow ones and such that cross themselves, line by line. */
const outlinesOverlap = (a: Drawn, b: Drawn): number => {
  const top = Math.min(a.bounds[1], b.bounds[1])
  const bottom = Math.max(a.bounds[3], b.bounds[3])
  const step = (bottom - top) / REGION_MATCH.scan_lines
  let [both, all] = [0, 0]
  for (let line = 0; line < REGION_MATCH.scan_lines; line++) {
    const y = top + (line + 0.5) * step
    const [first, second] = [crossings(a.corners, y), crossings(b.corners, y)]
    const common = shared(first, second)
    both += common
    all += lengthOf(first) + lengthOf(second) - common
  }
  return all === 0 ? 0 : both / all
}

const distance = ([x1, y1]: Spot, [x2, y2]: Spot): number => Math.hypot(x1 - x2, y1 - y2)

/** Spots at equal steps along a line. */
const along = (points: readonly Spot[]): Spot[] => {
  const steps = points.slice(1).map((spot, i) => distance(spot, points[i] ?? spot))
  const whole = steps.reduce((sum, one) => sum + one, 0)
  const last = points.at(-1) ?? [0, 0]
  return Array.from({ length: REGION_MATCH.line_samples }, (_, k): Spot => {
    let left = (whole * k) / (REGION_MATCH.line_samples - 1)
    for (const [i, step] of steps.entries()) {
      const [from, to] = [points[i] ?? last, points[i + 1] ?? last]
      if (left <= step && step > 0) {
        const share = left / step
        return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
      }
      left -= step
    }
    return last
  })
}

/** Mean way from the spots of one line to the nearest of the other, both ways; direction does not matter. */
const linesApart = (a: readonly Spot[], b: readonly Spot[]): number => {
  const nearest = (spot: Spot, others: readonly Spot[]) =>
    others.reduce((least, other) => Math.min(least, distance(spot, other)), Infinity)
  const [first, second] = [along(a), along(b)]
  const ways = [
    ...first.map((spot) => nearest(spot, second)),
    ...second.map((spot) => nearest(spot, first)),
  ]
  return ways.reduce((sum, way) => sum + way, 0) / ways.length
}

const pointsApart = (a: Drawn, b: Drawn): number =>
  Math.hypot(a.bounds[0] - b.bounds[0], a.bounds[1] - b.bounds[1])

const nearness = (way: number, diagonal: number): number =>
  Math.exp(-0.5 * (way / (REGION_MATCH.point_spread * Math.max(1, diagonal))) ** 2)

/**
 * 0 for apart, 1 for equal: intersection over union of areas, nearness of points and of lines, by the
 * picture’s diagonal. Different kinds of thing are apart. Another label halves it.
 */
export const likeness = (a: Drawn, b: Drawn, diagonal: number): number => {
  const factor = a.region.label === b.region.label ? 1 : REGION_MATCH.other_label
  const [one, other] = [a.region.shape, b.region.shape]
  if (one === 'point' || other === 'point' || one === 'line' || other === 'line') {
    if (one !== other) return 0
    const way = one === 'point' ? pointsApart(a, b) : linesApart(a.corners, b.corners)
    return factor * nearness(way, diagonal)
  }
  if (apart(a.bounds, b.bounds)) return 0
  const boxes = one === 'box' && other === 'box'
  return factor * (boxes ? boxesOverlap(a.bounds, b.bounds) : outlinesOverlap(a, b))
}
