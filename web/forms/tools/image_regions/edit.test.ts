import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../../../src/forms/shapes/outline.ts'
import type { Region } from '../../../../src/forms/shapes/region.ts'
import { fitted, panned, showing, zoomed } from '../parts/use-zoom.ts'
import {
  boxBetween,
  gripsOf,
  grown,
  isOn,
  nudged,
  placedIn,
  pulled,
  regionAt,
  turnedBy,
} from './edit.ts'
import { figuresOf, withNumber, withoutPoint, withPointAfter } from './region-numbers.ts'

const SIZE = { width: 400, height: 300 }
const box = (x: number, y: number, width: number, height: number, id = 'r1'): Region => ({
  ...{ id, shape: 'box', x, y, width, height },
})
const turnedBox: Region = {
  ...{ id: 't', shape: 'rotated_box', x: 100, y: 100, width: 100, height: 40, angle: 90 },
}
const triangle: Region = {
  id: 'p',
  shape: 'polygon',
  points: [
    [0, 0],
    [100, 0],
    [0, 100],
  ],
}
const whole = (region: Region) => boundsOf(region).map(Math.round)

describe('pulling a handle', () => {
  test('of a box: the other sides stay, and it never leaves the picture or turns inside out', () => {
    const corner = { kind: 'side', dx: 1, dy: 1 } as const
    expect(pulled(box(10, 10, 50, 50), corner, [100, 70], SIZE)).toEqual(box(10, 10, 90, 60))
    expect(whole(pulled(box(10, 10, 50, 50), corner, [900, 900], SIZE))).toEqual([10, 10, 400, 300])
    expect(whole(pulled(box(50, 50, 50, 50), corner, [20, 30], SIZE))).toEqual([20, 30, 50, 50])
  })
  test('of a turned box: what is not pulled stays where it is', () => {
    const before = gripsOf(turnedBox, 1)
    const side = before.find(
      ({ handle }) => handle.kind === 'side' && handle.dx === 1 && handle.dy === 0,
    )
    const other = before.find(
      ({ handle }) => handle.kind === 'side' && handle.dx === -1 && handle.dy === 0,
    )
    if (side === undefined || other === undefined) throw new Error('no handles')
    const longer = pulled(turnedBox, side.handle, [side.spot[0], side.spot[1] + 40], SIZE)
    expect(longer).toMatchObject({ width: 140, height: 40, angle: 90 })
    const after = gripsOf(longer, 1).find(
      ({ handle }) => JSON.stringify(handle) === JSON.stringify(other.handle),
    )
    expect(after?.spot.map(Math.round)).toEqual(other.spot.map(Math.round))
  })
  test('that turns, and points of an outline, moved and put between', () => {
    expect(pulled(turnedBox, { kind: 'turn' }, [150, 0], SIZE)).toMatchObject({ angle: 0 })
    expect(turnedBy(turnedBox, 100)).toMatchObject({ angle: -170 })
    expect(turnedBy(triangle, 5)).toBe(triangle)
    expect(pulled(triangle, { kind: 'corner', at: 1 }, [500, -5], SIZE)).toMatchObject({
      points: [
        [0, 0],
        [400, 0],
        [0, 100],
      ],
    })
    expect(pulled(triangle, { kind: 'between', at: 2 }, [5, 50], SIZE)).toMatchObject({
      points: [
        [0, 0],
        [100, 0],
        [0, 100],
        [5, 50],
      ],
    })
  })
})

describe('by keys and numbers', () => {
  test('a region goes as far as the edge, and grows as far as the edge', () => {
    expect(nudged(box(395, 0, 5, 5), 10, -10, SIZE)).toEqual(box(395, 0, 5, 5))
    expect(nudged(box(10, 10, 5, 5), -50, 2, SIZE)).toEqual(box(0, 12, 5, 5))
    expect(grown(box(390, 0, 5, 5), 50, -50, SIZE)).toEqual(box(390, 0, 10, 1))
    expect(whole(grown(triangle, 50, 0, SIZE))).toEqual([0, 0, 150, 100])
  })
  test('numbers are taken as near as the picture lets', () => {
    expect(withNumber(box(10, 10, 5, 5), 'x', 9_999, SIZE)).toEqual(box(395, 10, 5, 5))
    expect(withNumber(box(10, 10, 5, 5), 'width', 9_999, SIZE)).toEqual(box(10, 10, 390, 5))
    expect(withNumber(box(10, 10, 5, 5), 'height', Number.NaN, SIZE)).toEqual(box(10, 10, 5, 5))
    expect(withNumber(turnedBox, 'angle', -500, SIZE)).toMatchObject({ angle: -180 })
    expect(withoutPoint(triangle, 0)).toBe(triangle)
    expect(withPointAfter(triangle, 0)).toMatchObject({
      points: [
        [0, 0],
        [50, 0],
        [100, 0],
        [0, 100],
      ],
    })
    expect(figuresOf(turnedBox)).toBe('100, 100, 100 × 40, 90°')
  })
  test('every shape can be put in the middle of what is seen', () => {
    for (const shape of ['box', 'rotated_box', 'polygon', 'point', 'line', 'ellipse'] as const) {
      const [left = 0, top = 0, right = 0, bottom = 0] = boundsOf(
        placedIn(shape, [100, 100, 200, 200], 'n'),
      )
      expect(Math.min(left, top)).toBeGreaterThan(100)
      expect(Math.max(right, bottom)).toBeLessThan(200)
    }
    expect(boxBetween([50, 60], [-10, 20], SIZE)).toEqual({ x: 0, y: 20, width: 50, height: 40 })
  })
})

describe('what lies at a spot', () => {
  const regions = [box(0, 0, 200, 200, 'large'), box(50, 50, 20, 20, 'small')]
  test('the smallest first, the next below when it is pressed again, nothing where nothing is', () => {
    expect(regionAt(regions, [55, 55], 4, undefined)?.id).toBe('small')
    expect(regionAt(regions, [55, 55], 4, 'small')?.id).toBe('large')
    expect(regionAt(regions, [55, 55], 4, 'large')?.id).toBe('small')
    expect(regionAt(regions, [300, 250], 4, undefined)).toBeUndefined()
  })
  test('an area by its inside or its line alone, a line and a point by how near', () => {
    expect(isOn(box(0, 0, 100, 100), [50, 50], 4)).toBe(true)
    expect(isOn(box(0, 0, 100, 100), [50, 50], 4, true)).toBe(false)
    expect(isOn(box(0, 0, 100, 100), [98, 50], 4, true)).toBe(true)
    const line: Region = {
      id: 'l',
      shape: 'line',
      points: [
        [0, 0],
        [100, 0],
        [100, 100],
      ],
    }
    expect(isOn(line, [50, 3], 4)).toBe(true)
    expect(isOn(line, [50, 50], 4)).toBe(false)
    expect(isOn({ id: 's', shape: 'point', x: 5, y: 5 }, [7, 7], 4)).toBe(true)
  })
})

describe('looking closely', () => {
  const frame = { width: 200, height: 200 }
  test('what lies under the fingers stays there, and no empty edge is pulled in', () => {
    const all = fitted(SIZE, frame)
    expect(all).toEqual({ scale: 0.5, x: 0, y: 25 })
    const near = zoomed(all, 4, [100, 100], SIZE, frame)
    expect([(100 - near.x) / near.scale, (100 - near.y) / near.scale]).toEqual([200, 150])
    expect(panned(near, 9_999, 9_999, SIZE, frame)).toMatchObject({ x: 0, y: 0 })
    expect(zoomed(near, 0.001, [0, 0], SIZE, frame)).toEqual(all)
    expect(zoomed(all, 1e9, [0, 0], SIZE, frame).scale).toBe(24)
  })
  test('a spot out of sight is brought in, one in sight moves nothing', () => {
    const near = zoomed(fitted(SIZE, frame), 4, [0, 100], SIZE, frame)
    const shown = showing(near, [390, 150], SIZE, frame)
    expect(shown.x + 390 * shown.scale).toBeLessThanOrEqual(200)
    expect(showing(shown, [390, 150], SIZE, frame)).toEqual(shown)
  })
})
