import { describe, expect, test } from 'vitest'
import { agreement, drawingOf } from '../../../forms/shapes/fit.ts'
import type { Region } from '../../../forms/shapes/region.ts'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { inferRegions, REGION_METHODS, type RegionAnswer } from './infer-regions.ts'

const drawing = (...regions: Region[]) => ({ width: 1000, height: 800, regions })
const box = (x: number, y: number, width: number, height: number, label = 'car'): Region => ({
  ...{ id: `${x}-${y}`, shape: 'box', label, x, y, width, height },
})

/** One thing of each kind on every picture; the last of five people draws at random. */
const made = () => {
  const random = seededRandom(4)
  const off = () => 3 * gaussian(random)
  const truth = drawing(
    box(100, 100, 200, 150),
    box(600, 100, 120, 300, 'person'),
    {
      id: 'p',
      shape: 'polygon',
      label: 'car',
      points: [
        [100, 500],
        [300, 480],
        [260, 700],
      ],
    },
    { id: 'e', shape: 'ellipse', label: 'person', x: 500, y: 500, width: 200, height: 120 },
    { id: 's', shape: 'point', label: 'person', x: 850, y: 700 },
  )
  const shaken = (region: Region): Region =>
    'points' in region
      ? { ...region, points: region.points.map(([x, y]) => [x + off(), y + off()]) }
      : {
          ...{ ...region, x: region.x + off(), y: region.y + off() },
          ...('width' in region && { width: region.width + off(), height: region.height + off() }),
        }
  const answers = Array.from({ length: 40 }, (_, i): RegionAnswer => {
    const own = truth.regions.filter(() => random() < 0.85).map(shaken)
    const wild = box(random() * 800, random() * 600, 190, 190)
    return {
      ...{ task: `${Math.floor(i / 5)}`, worker: `${i % 5}` },
      regions: drawing(...(i % 5 === 4 ? [wild] : own)),
    }
  })
  return { truth, answers }
}

describe('fusing', () => {
  const { truth, answers } = made()
  test('finds the things of every kind on nearly all pictures', () => {
    const scores = inferRegions(answers).map(({ regions }) =>
      agreement(drawingOf(drawing(...regions.map(({ region }) => region))), drawingOf(truth), 0.75),
    )
    expect(scores.reduce((sum, one) => sum + one, 0) / scores.length).toBeGreaterThan(0.93)
  })
  test('labels are voted on, and the vote is kept', () => {
    const given = ['car', 'car', 'person'].map((label, i) => ({
      ...{ task: 't', worker: `${i}`, regions: drawing(box(10, 10, 100, 100, label)) },
    }))
    const [result] = inferRegions(given)
    expect(result?.regions).toHaveLength(1)
    expect(result?.regions[0]).toMatchObject({ people: 3, region: { label: 'car', x: 10 } })
    // Whoever sees another thing than the others is trusted a little less.
    expect(result?.regions[0]?.labels?.person).toBeGreaterThan(0.2)
    expect(result?.regions[0]?.labels?.person).toBeLessThan(1 / 3)
  })
  test('what one of four marks is not there', () => {
    const given = Array.from({ length: 4 }, (_, i) => ({
      ...{ task: 't', worker: `${i}` },
      regions: drawing(...(i === 0 ? [box(5, 5, 50, 50)] : [])),
    }))
    expect(inferRegions(given)[0]).toMatchObject({ regions: [], answers: 4 })
  })
  test.each(REGION_METHODS)(
    '%s: nobody, an empty picture, one person, somebody twice',
    (method) => {
      expect(inferRegions([], method)).toEqual([])
      const of = (worker: string, ...regions: Region[]) => ({
        ...{ task: 't', worker, regions: drawing(...regions) },
      })
      expect(inferRegions([of('a'), of('b')], method)[0]).toMatchObject({ regions: [], fit: 1 })
      const again = inferRegions([of('a'), of('a', box(0, 0, 9, 9))], method)
      expect(again[0]).toMatchObject({ answers: 1, regions: [{ region: { width: 9 } }] })
    },
  )
  test('five people with five hundred boxes each take no more than a moment', () => {
    const random = seededRandom(1)
    const boxes = Array.from({ length: 500 }, () => box(random() * 950, random() * 750, 30, 30))
    const given = Array.from({ length: 5 }, (_, i) => ({
      ...{ task: 't', worker: `${i}` },
      regions: drawing(
        ...boxes.map((one) => ({ ...one, x: 'x' in one ? one.x + gaussian(random) : 0 }) as Region),
      ),
    }))
    const before = performance.now()
    const [result] = inferRegions(given)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(result?.regions.length).toBeGreaterThan(450)
  })
})
