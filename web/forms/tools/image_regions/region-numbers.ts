/** A region by its numbers: reading them, and changing one: pure. */
import { tenth } from '../../../../src/forms/shapes/outline.ts'
import { FEWEST_POINTS, type Region, type Spot } from '../../../../src/forms/shapes/region.ts'
import type { Size } from '../parts/use-zoom.ts'
import { inPicture, nudged } from './edit.ts'

export type NumberName = 'x' | 'y' | 'width' | 'height' | 'angle'

/** The numbers a shape has, in the order in which they are written. */
export const numbersOf = (region: Region): [NumberName, number][] => {
  if ('points' in region) return []
  const place: [NumberName, number][] = [
    ['x', region.x],
    ['y', region.y],
  ]
  if (!('width' in region)) return place
  const sides: [NumberName, number][] = [
    ...place,
    ['width', region.width],
    ['height', region.height],
  ]
  return region.shape === 'box' ? sides : [...sides, ['angle', region.angle ?? 0]]
}

const between = (value: number, low: number, high: number): number =>
  tenth(Math.min(Math.max(value, low), Math.max(low, high)))

/** The region with another number, as near to it as the picture lets. */
export const withNumber = (region: Region, name: NumberName, value: number, size: Size): Region => {
  if ('points' in region || !Number.isFinite(value)) return region
  if (name === 'x') return nudged(region, tenth(value - region.x), 0, size)
  if (name === 'y') return nudged(region, 0, tenth(value - region.y), size)
  if (!('width' in region)) return region
  if (name === 'angle') return { ...region, angle: between(value, -180, 180) }
  const upright = (region.angle ?? 0) === 0
  const most = (side: number, from: number) => (upright ? side - from : side * 2)
  return name === 'width'
    ? { ...region, width: between(value, 1, most(size.width, region.x)) }
    : { ...region, height: between(value, 1, most(size.height, region.y)) }
}

export const withPoint = (region: Region, at: number, spot: Spot, size: Size): Region =>
  'points' in region
    ? { ...region, points: region.points.map((one, i) => (i === at ? inPicture(spot, size) : one)) }
    : region

/** Without one point; a shape that needs all of its points stays. */
export const withoutPoint = (region: Region, at: number): Region =>
  'points' in region && region.points.length > FEWEST_POINTS[region.shape]
    ? { ...region, points: region.points.filter((_, i) => i !== at) }
    : region

/** With a point more, half way to the next. */
export const withPointAfter = (region: Region, at: number): Region => {
  if (!('points' in region)) return region
  const { points } = region
  const [x, y] = points[at] ?? [0, 0]
  const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
  const middle: Spot = [tenth((x + nextX) / 2), tenth((y + nextY) / 2)]
  return { ...region, points: [...points.slice(0, at + 1), middle, ...points.slice(at + 1)] }
}

/** Where it is, in figures: `120, 80, 40 × 30`. */
export const figuresOf = (region: Region): string => {
  const whole = Math.round
  if ('points' in region) {
    const [[x, y] = [0, 0]] = region.points
    return `${whole(x)}, ${whole(y)} (${region.points.length})`
  }
  const place = `${whole(region.x)}, ${whole(region.y)}`
  if (!('width' in region)) return place
  const turned = (region.angle ?? 0) === 0 ? '' : `, ${whole(region.angle ?? 0)}°`
  return `${place}, ${whole(region.width)} × ${whole(region.height)}${turned}`
}
