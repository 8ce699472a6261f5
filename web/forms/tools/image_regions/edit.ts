/** What hands and keys do to a region: pure. */

import {
  boundsOf,
  cornersOf,
  middleOf,
  shifted,
  tenth,
  turned,
} from '../../../../src/forms/shapes/outline.ts'
import type { BoxRegion, Region, Shape, Spot } from '../../../../src/forms/shapes/region.ts'
import { REGION_LIMITS } from '../../../../src/kernel/limits/forms/region-limits.ts'
import type { Size } from '../parts/use-zoom.ts'

/** A place by which a region is changed. `between` adds a point, `turn` turns. */
export type Handle =
  | { kind: 'side'; dx: -1 | 0 | 1; dy: -1 | 0 | 1 }
  | { kind: 'turn' }
  | { kind: 'corner'; at: number }
  | { kind: 'between'; at: number }
export type Grip = { handle: Handle; spot: Spot }

/** Smallest side that is drawn on purpose, pixels of the picture. */
const LEAST = 1
/** How far from its box the handle that turns stands, pixels of the screen. */
const TURN_AT = 30

const within = (value: number, most: number): number => tenth(Math.min(Math.max(value, 0), most))
/** A spot in the picture. */
export const inPicture = ([x, y]: Spot, size: Size): Spot => [
  within(x, size.width),
  within(y, size.height),
]

const SIDES = [
  ...([-1, 1] as const).flatMap((dx) => ([-1, 1] as const).map((dy) => ({ dx, dy }))),
  ...[{ dx: 0, dy: -1 } as const, { dx: 1, dy: 0 } as const],
  ...[{ dx: 0, dy: 1 } as const, { dx: -1, dy: 0 } as const],
]

const boxGrips = (region: BoxRegion, scale: number): Grip[] => {
  const { x, y, width, height, angle = 0 } = region
  const middle = middleOf(region)
  const at = (spot: Spot): Spot => turned(spot, middle, angle)
  const grips = SIDES.map(({ dx, dy }): Grip => {
    const spot: Spot = [x + (width * (dx + 1)) / 2, y + (height * (dy + 1)) / 2]
    return { handle: { kind: 'side', dx, dy }, spot: at(spot) }
  })
  if (region.shape === 'box') return grips
  return [...grips, { handle: { kind: 'turn' }, spot: at([middle[0], y - TURN_AT / scale]) }]
}

/** The handles of a region at this scale: corners first, for they matter most where it is small. */
export const gripsOf = (region: Region, scale: number): Grip[] => {
  if ('width' in region) return boxGrips(region, scale)
  if (!('points' in region)) return []
  const { points, shape } = region
  const corners = points.map((spot, at): Grip => ({ handle: { kind: 'corner', at }, spot }))
  const ends = shape === 'polygon' ? points.length : points.length - 1
  const between = points.slice(0, ends).flatMap(([x, y], at): Grip[] => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    // Where two corners are near each other there is no room for a third handle.
    if (Math.hypot(nextX - x, nextY - y) * scale < 40) return []
    return [{ handle: { kind: 'between', at }, spot: [(x + nextX) / 2, (y + nextY) / 2] }]
  })
  return [...corners, ...between]
}

/** The box between two corners, in the picture. */
export const boxBetween = (a: Spot, b: Spot, size: Size) => {
  const [x1, y1] = inPicture(a, size)
  const [x2, y2] = inPicture(b, size)
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  return { x, y, width: tenth(Math.abs(x1 - x2)), height: tenth(Math.abs(y1 - y2)) }
}

const sideMoved = (region: BoxRegion, dx: number, dy: number, to: Spot, size: Size): BoxRegion => {
  const { angle = 0 } = region
  const before = middleOf(region)
  const [px, py] = turned(angle === 0 ? inPicture(to, size) : to, before, -angle)
  const [left, top] = [region.x, region.y]
  const [right, bottom] = [left + region.width, top + region.height]
  const x1 = dx < 0 ? px : left
  const x2 = dx > 0 ? px : right
  const y1 = dy < 0 ? py : top
  const y2 = dy > 0 ? py : bottom
  const width = Math.max(LEAST, Math.abs(x2 - x1))
  const height = Math.max(LEAST, Math.abs(y2 - y1))
  // What is not dragged stays where it is, also when the box is turned.
  const middle = turned([(x1 + x2) / 2, (y1 + y2) / 2], before, angle)
  return {
    ...region,
    ...{ x: tenth(middle[0] - width / 2), y: tenth(middle[1] - height / 2) },
    ...{ width: tenth(width), height: tenth(height) },
  }
}

/** Degrees from −180 to 180. */
const rounded = (degrees: number): number => {
  const whole = Math.round(degrees) % 360
  return whole > 180 ? whole - 360 : whole <= -180 ? whole + 360 : whole
}

/** The region after one of its handles was taken to a spot. */
export const pulled = (region: Region, handle: Handle, to: Spot, size: Size): Region => {
  if ('width' in region) {
    if (handle.kind === 'side') return sideMoved(region, handle.dx, handle.dy, to, size)
    if (handle.kind !== 'turn') return region
    const [x, y] = middleOf(region)
    const angle = (Math.atan2(to[1] - y, to[0] - x) * 180) / Math.PI + 90
    return { ...region, angle: rounded(angle) }
  }
  if (!('points' in region) || handle.kind === 'side' || handle.kind === 'turn') return region
  const spot = inPicture(to, size)
  const { points } = region
  const next =
    handle.kind === 'corner'
      ? points.map((one, at) => (at === handle.at ? spot : one))
      : [...points.slice(0, handle.at + 1), spot, ...points.slice(handle.at + 1)]
  return next.length > REGION_LIMITS.points ? region : { ...region, points: next }
}

/** Turned further by some degrees; shapes that do not turn stay. */
export const turnedBy = (region: Region, degrees: number): Region =>
  region.shape === 'rotated_box' || region.shape === 'ellipse'
    ? { ...region, angle: rounded((region.angle ?? 0) + degrees) }
    : region

/** Some pixels further, as far as it stays in the picture; a turned one by its middle. */
export const nudged = (region: Region, dx: number, dy: number, size: Size): Region => {
  const isTurned = 'angle' in region && (region.angle ?? 0) !== 0
  const [mx, my] = middleOf(region)
  const [left, top, right, bottom] = isTurned ? [mx, my, mx, my] : boundsOf(region)
  const far = (by: number, low: number, high: number, most: number) =>
    Math.min(Math.max(by, -Math.max(low, 0)), Math.max(0, most - high))
  return shifted(region, far(dx, left, right, size.width), far(dy, top, bottom, size.height))
}

/** Wider and higher by some pixels, to the right and downwards; an outline grows as a whole. */
export const grown = (region: Region, dw: number, dh: number, size: Size): Region => {
  if ('width' in region) {
    const upright = (region.angle ?? 0) === 0
    const room = (most: number, from: number) => (upright ? most - from : REGION_LIMITS.coordinate)
    const sized = (side: number, by: number, most: number) =>
      tenth(Math.min(Math.max(LEAST, side + by), Math.max(LEAST, most)))
    return {
      ...region,
      width: sized(region.width, dw, room(size.width, region.x)),
      height: sized(region.height, dh, room(size.height, region.y)),
    }
  }
  if (!('points' in region)) return region
  const [left, top, right, bottom] = boundsOf(region)
  const byX = right > left ? Math.max(LEAST, right - left + dw) / (right - left) : 1
  const byY = bottom > top ? Math.max(LEAST, bottom - top + dh) / (bottom - top) : 1
  const points = region.points.map(([x, y]) =>
    inPicture([left + (x - left) * byX, top + (y - top) * byY], size),
  )
  return { ...region, points }
}

/** A region in the middle of what is seen, for who adds it by a key or in the list. */
export const placedIn = (
  shape: Shape,
  [left, top, right, bottom]: readonly number[],
  id: string,
): Region => {
  const [l = 0, t = 0, r = 1, b = 1] = [left, top, right, bottom]
  const [width, height] = [tenth((r - l) / 4), tenth((b - t) / 4)]
  const [x, y] = [tenth((l + r - width) / 2), tenth((t + b - height) / 2)]
  const middle: Spot = [tenth(x + width / 2), y]
  switch (shape) {
    case 'point':
      return { id, shape, x: tenth(x + width / 2), y: tenth(y + height / 2) }
    case 'line':
      return {
        id,
        shape,
        points: [
          [x, y],
          [tenth(x + width), tenth(y + height)],
        ],
      }
    case 'polygon':
      return {
        id,
        shape,
        points: [middle, [tenth(x + width), tenth(y + height)], [x, tenth(y + height)]],
      }
    case 'rotated_box':
      return { id, shape, x, y, width, height, angle: 0 }
    default:
      return { id, shape, x, y, width, height }
  }
}

const fromSegment = ([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number => {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = dx === 0 && dy === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)
  const at = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - at * dx, y - y1 - at * dy)
}

/** How far a spot is from a region’s line, and whether it lies in the area. */
const placeOf = (region: Region, spot: Spot): { way: number; inside: boolean } => {
  const corners = cornersOf(region)
  let [inside, way] = [false, Infinity]
  for (const [i, to] of corners.entries()) {
    if (i === 0 && region.shape === 'line') continue
    const from = corners.at(i - 1) ?? to
    way = Math.min(way, fromSegment(spot, from, to))
    const crosses = to[1] > spot[1] !== from[1] > spot[1]
    const x = from[0] + ((spot[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0])
    if (crosses && spot[0] < x) inside = !inside
  }
  return { way, inside: inside && region.shape !== 'line' }
}

/** Whether a spot lies on the region, or, with `line`, on its line alone. */
export const isOn = (region: Region, spot: Spot, tolerance: number, line = false): boolean => {
  const { way, inside } = placeOf(region, spot)
  return way <= tolerance || (inside && !line)
}

const areaOf = (region: Region): number => {
  const [left, top, right, bottom] = boundsOf(region)
  return (right - left) * (bottom - top)
}

/** The region at a spot, the smallest first; pressing again goes to the next below. */
export const regionAt = (
  regions: readonly Region[],
  spot: Spot,
  tolerance: number,
  selected: string | undefined,
): Region | undefined => {
  const found = regions
    .filter((region) => {
      const [left, top, right, bottom] = boundsOf(region)
      const near =
        spot[0] >= left - tolerance &&
        spot[0] <= right + tolerance &&
        spot[1] >= top - tolerance &&
        spot[1] <= bottom + tolerance
      return near && isOn(region, spot, tolerance)
    })
    .sort((a, b) => areaOf(a) - areaOf(b))
  const at = found.findIndex(({ id }) => id === selected)
  return found[(at + 1) % Math.max(1, found.length)]
}
