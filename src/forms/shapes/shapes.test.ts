import { describe, expect, test } from 'vitest'
import { agreement, drawingOf, fitOf, mostTypical } from './fit.ts'
import { boundsOf, clipped, isInside, middleOf, scaled, shifted } from './outline.ts'
import { drawn, likeness } from './overlap.ts'
import { freeId, prefilled } from './read-regions.ts'
import type { Region } from './region.ts'

const box = (x: number, y: number, width: number, height: number, more: object = {}): Region => ({
  ...{ id: 'r1', shape: 'box', x, y, width, height },
  ...more,
})
const alike = (a: Region, b: Region, diagonal = 1000) => likeness(drawn(a), drawn(b), diagonal)
const path = (shape: 'polygon' | 'line', ...points: [number, number][]): Region => ({
  ...{ id: 'r1', shape, points },
})
const point = (x: number, y: number): Region => ({ id: 'r1', shape: 'point', x, y })
const SIZE = { width: 100, height: 80 }

describe('how alike two regions are', () => {
  test('boxes by what they share', () => {
    expect(alike(box(0, 0, 2, 2), box(1, 0, 2, 2))).toBeCloseTo(1 / 3, 9)
    expect(alike(box(0, 0, 2, 2), box(2, 0, 2, 2))).toBe(0)
  })
  test('another label halves it', () => {
    expect(alike(box(0, 0, 2, 2, { label: 'a' }), box(0, 0, 2, 2, { label: 'b' }))).toBe(0.5)
  })
  test('a box turned by a quarter is the box the other way round', () => {
    const upright = box(40, 20, 20, 60)
    const lying = box(20, 40, 60, 20, { shape: 'rotated_box', angle: 90 })
    expect(alike(upright, lying)).toBeCloseTo(1, 6)
    expect(boundsOf(lying).map(Math.round)).toEqual([40, 20, 60, 80])
  })
  test('an ellipse fills its box by π ⁄ 4, an outline that folds in is not its hull', () => {
    expect(alike(box(0, 0, 100, 60), box(0, 0, 100, 60, { shape: 'ellipse' }))).toBeCloseTo(
      Math.PI / 4,
      1,
    )
    const hollow = path('polygon', [0, 0], [100, 0], [100, 100], [50, 10], [0, 100])
    expect(alike(box(0, 0, 100, 100), hollow)).toBeCloseTo(0.55, 1)
    const crossed = path('polygon', [0, 0], [100, 100], [100, 0], [0, 100])
    expect(alike(crossed, crossed)).toBe(1)
  })
  test('points and lines by how near they lie; a line has no direction', () => {
    expect(alike(point(10, 10), point(10, 10))).toBe(1)
    expect(alike(point(10, 10), point(25, 10))).toBeCloseTo(Math.exp(-0.5), 6)
    expect(alike(point(10, 10), point(200, 10))).toBeLessThan(0.01)
    const line = path('line', [0, 0], [50, 0], [100, 0])
    expect(alike(line, path('line', [100, 0], [0, 0]))).toBeCloseTo(1, 6)
    expect(alike(line, path('line', [0, 200], [100, 200]))).toBeLessThan(0.01)
    expect(alike(line, point(0, 0))).toBe(0)
    expect(alike(path('line', [5, 5], [5, 5]), path('line', [5, 5], [5, 5]))).toBe(1)
  })
})

describe('two drawings', () => {
  const of = (...regions: Region[]) => drawingOf({ width: 1000, height: 800, regions })
  test('nothing and nothing agree, nothing and something do not', () => {
    expect(fitOf(of(), of())).toBe(1)
    expect(agreement(of(), of(box(0, 0, 5, 5)))).toBe(0)
  })
  test('each region stands for one at most', () => {
    const twice = of(box(0, 0, 10, 10), box(1, 0, 10, 10))
    expect(agreement(twice, of(box(1, 0, 10, 10)))).toBeCloseTo(2 / 3, 9)
  })
  test('a wide region is found among many narrow ones to its right', () => {
    const narrow = Array.from({ length: 50 }, (_, i) => box(i * 20, 0, 5, 5))
    const wide = box(0, 100, 900, 50)
    expect(agreement(of(...narrow, wide), of(wide, ...narrow.toReversed()))).toBe(1)
  })
  test('the most typical of three is not the one alone', () => {
    const [a, b, c] = [of(box(0, 0, 10, 10)), of(box(1, 0, 10, 10)), of(box(500, 0, 10, 10))]
    expect(mostTypical([c, a, b]).at).toBe(1)
    expect(mostTypical([c])).toEqual({ at: 0, near: 1 })
  })
})

describe('in the picture', () => {
  test.each<[string, Region, boolean]>([
    ['all of it', box(0, 0, 100, 80), true],
    ['half a pixel over, by rounding', box(0, 0, 100.5, 80), true],
    ['over the edge', box(90, 0, 20, 10), false],
    ['a turned box by its middle', box(-20, 30, 60, 10, { shape: 'rotated_box', angle: 80 }), true],
    ['a point beyond', point(101, 5), false],
    ['an outline with one corner out', path('polygon', [0, 0], [10, 0], [10, -3]), false],
  ])('%s', (_what, region, expected) => {
    expect(isInside(region, SIZE)).toBe(expected)
  })
  test('what stands out is cut off, what lies outside is nothing', () => {
    expect(clipped(box(90, -5, 20, 10), SIZE)).toEqual(box(90, 0, 10, 5))
    expect(clipped(box(200, 0, 20, 10), SIZE)).toBeUndefined()
    expect(clipped(path('line', [-5, 10], [50, 10]), SIZE)).toEqual(path('line', [0, 10], [50, 10]))
    expect(clipped(point(-1, 5), SIZE)).toBeUndefined()
  })
  test('moved and made larger', () => {
    expect(shifted(box(1, 2, 3, 4), 0.25, -1)).toEqual(box(1.3, 1, 3, 4))
    expect(scaled(box(1, 2, 3, 4), 2, 10)).toEqual(box(2, 20, 6, 40))
    expect(middleOf(path('polygon', [0, 0], [4, 0], [4, 2]))).toEqual([2, 1])
  })
})

describe('what a task brings', () => {
  test('is scaled to the picture, cut at its edges, named, and what lies outside is counted', () => {
    const { regions, left_out } = prefilled(
      {
        ...{ width: 50, height: 40 },
        regions: [
          { shape: 'box', x: 40, y: 10, width: 20, height: 10, label: 'a' },
          { shape: 'point', x: 90, y: 1 },
          { id: 'r1', shape: 'point', x: 5, y: 5 },
        ],
      },
      SIZE,
    )
    expect(left_out).toBe(1)
    expect(regions).toEqual([
      { ...box(80, 20, 20, 20, { label: 'a' }), id: 'r2' },
      { ...point(10, 10), id: 'r1' },
    ])
  })
  test('anything else brings nothing', () => {
    for (const value of [undefined, null, 'x', [], {}])
      expect(prefilled(value, SIZE)).toEqual({ regions: [], left_out: 0 })
    expect(freeId(new Set(['r1', 'r2']))).toBe('r3')
    expect(freeId(new Set(['r2']))).toBe('r3')
  })
})
