/** Where a region lies: its corners, its bounds, its middle, and moving it into the picture. */
import { REGION_LIMITS, REGION_MATCH } from '../../kernel/limits/forms/region-limits.ts'
import type { BoxRegion, Region, Spot } from './region.ts'

type Size = { width: number; height: number }
/** Left, top, right, bottom. */
export type Bounds = readonly [number, number, number, number]

/** Tenths of a pixel: finer than anybody draws. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** A spot turned about another, degrees clockwise. */
export const turned = ([x, y]: Spot, [cx, cy]: Spot, degrees: number): Spot => {
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
}

export const middleOf = (region: Region): Spot => {
  if ('width' in region) return [region.x + region.width / 2, region.y + region.height / 2]
  if ('x' in region) return [region.x, region.y]
  const [left, top, right, bottom] = boundsOf(region)
  return [(left + right) / 2, (top + bottom) / 2]
}

const ellipseCorners = ({ x, y, width, height }: BoxRegion): Spot[] =>
  Array.from({ length: REGION_MATCH.ellipse_corners }, (_, i): Spot => {
    const angle = (2 * Math.PI * i) / REGION_MATCH.ellipse_corners
    const [cx, cy] = [x + width / 2, y + height / 2]
    return [cx + (width / 2) * Math.cos(angle), cy + (height / 2) * Math.sin(angle)]
  })

const boxCorners = ({ x, y, width, height }: BoxRegion): Spot[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** The outline as corners; of a point itself, of a line its points. */
export const cornersOf = (region: Region): Spot[] => {
  if ('points' in region) return region.points
  if (!('width' in region)) return [[region.x, region.y]]
  const upright = region.shape === 'ellipse' ? ellipseCorners(region) : boxCorners(region)
  const { angle = 0 } = region
  if (angle === 0) return upright
  const middle = middleOf(region)
  return upright.map((spot) => turned(spot, middle, angle))
}

export const boundsOf = (region: Region): Bounds => {
  if (region.shape === 'box')
    return [region.x, region.y, region.x + region.width, region.y + region.height]
  const corners = cornersOf(region)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The region some pixels further; everything else stays. */
export const shifted = (region: Region, dx: number, dy: number): Region =>
  'points' in region
    ? { ...region, points: region.points.map(([x, y]): Spot => [tenth(x + dx), tenth(y + dy)]) }
    : { ...region, x: tenth(region.x + dx), y: tenth(region.y + dy) }

const within = (value: number, most: number): number => tenth(Math.min(Math.max(value, 0), most))

/** Whether a turned one lies in the picture is asked of its middle: its corners may stand out. */
const isTurned = (region: Region): boolean =>
  'width' in region && region.shape !== 'box' && (region.angle ?? 0) !== 0

/** Whether it stands in the picture, but for what rounding does. */
export const isInside = (region: Region, { width, height }: Size): boolean => {
  const over = REGION_LIMITS.over_edge
  const spots = isTurned(region) ? [middleOf(region)] : cornersOf(region)
  return spots.every(
    ([x, y]) => x >= -over && y >= -over && x <= width + over && y <= height + over,
  )
}

/** The part of it that lies in the picture; undefined where none of it does. */
export const clipped = (region: Region, size: Size): Region | undefined => {
  if (isInside(region, size)) return region
  const [left, top, right, bottom] = boundsOf(region)
  if (right < 0 || bottom < 0 || left > size.width || top > size.height) return undefined
  if ('points' in region)
    return {
      ...region,
      points: region.points.map(([x, y]): Spot => [within(x, size.width), within(y, size.height)]),
    }
  if (!('width' in region) || isTurned(region)) return undefined
  const [x, y] = [within(left, size.width), within(top, size.height)]
  const [width, height] = [within(right, size.width) - x, within(bottom, size.height) - y]
  return width > 0 && height > 0 ? { ...region, x, y, width, height } : undefined
}

/** As large again by a factor: regions found on a smaller or larger copy of the picture. */
export const scaled = (region: Region, byX: number, byY: number): Region => {
  if ('points' in region)
    return {
      ...region,
      points: region.points.map(([x, y]): Spot => [tenth(x * byX), tenth(y * byY)]),
    }
  const moved = { ...region, x: tenth(region.x * byX), y: tenth(region.y * byY) }
  if (!('width' in moved)) return moved
  return { ...moved, width: tenth(moved.width * byX), height: tenth(moved.height * byY) }
}
