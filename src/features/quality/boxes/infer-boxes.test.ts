import { describe, expect, test } from 'vitest'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { type Box, boxAgreement, boxFrom, boxOverlap, matchBoxes } from './geometry.ts'
import { BOX_METHODS, type BoxAnswer, inferBoxes } from './infer-boxes.ts'

describe('boxes', () => {
  test('overlap', () => {
    expect(boxOverlap([0, 0, 2, 2], [1, 0, 3, 2])).toBeCloseTo(1 / 3, 9)
    expect(boxOverlap([0, 0, 2, 2], [0, 0, 2, 2])).toBe(1)
    expect(boxOverlap([0, 0, 1, 1], [1, 1, 2, 2])).toBe(0)
  })
  test('what is no box is none, and corners may be given in any order', () => {
    expect(boxFrom([3, 4, 1, 2])).toEqual([1, 2, 3, 4])
    for (const value of [null, [1, 2, 3], [1, 2, 1, 4], [1, 2, 3, Number.NaN], ['1', 2, 3, 4]])
      expect(boxFrom(value)).toBeNull()
  })
  test('matching takes the best pairs first, each box once', () => {
    const a: Box[] = [
      [0, 0, 10, 10],
      [1, 0, 11, 10],
    ]
    expect(matchBoxes(a, [[1, 0, 11, 10]], 0.5)).toEqual([{ first: 1, second: 0, overlap: 1 }])
    expect(boxAgreement(a, [[1, 0, 11, 10]])).toBeCloseTo(2 / 3, 9)
    expect(boxAgreement([], [])).toBe(1)
  })
})

/** Two things on every image; the last of five people draws at random, each other misses some. */
const made = () => {
  const random = seededRandom(4)
  const things: Box[] = [
    [10, 10, 50, 60],
    [100, 20, 180, 90],
  ]
  const shaken = (box: Box): Box => {
    const edge = (value: number) => value + 2 * gaussian(random)
    return [edge(box[0]), edge(box[1]), edge(box[2]), edge(box[3])]
  }
  const answers: BoxAnswer[] = Array.from({ length: 40 }, (_, i) => {
    const worker = i % 5
    const drawn = things.filter(() => random() < 0.85).map(shaken)
    const wild: Box[] = [[random() * 200, random() * 90, 210 + random() * 50, 100]]
    return { task: `${Math.floor(i / 5)}`, worker: `${worker}`, boxes: worker === 4 ? wild : drawn }
  })
  return { things, answers }
}

describe('fusing', () => {
  const { things, answers } = made()
  test('finds both things on nearly all images, nearer than any one person', () => {
    const { results, error } = inferBoxes(answers)
    const scores = results.map(({ boxes }) =>
      boxAgreement(
        (boxes ?? []).map(({ box }) => box),
        things,
        0.8,
      ),
    )
    expect(scores.reduce((sum, one) => sum + one, 0) / scores.length).toBeGreaterThan(0.95)
    expect(error[4]).toBe(Math.max(...error))
    for (const { boxes, confidence } of results) {
      expect(confidence).toBeGreaterThan(0)
      for (const box of boxes ?? []) expect(box.confidence).toBeLessThanOrEqual(1)
    }
  })
  test.each(BOX_METHODS)('%s: nothing, nobody, an empty image, one person', (method) => {
    expect(inferBoxes([], method).results).toEqual([])
    const run = (...all: (readonly Box[] | null)[]) =>
      inferBoxes(
        all.map((boxes, i) => ({ task: 'a', worker: `${i}`, boxes })),
        method,
      ).results[0]
    expect(run(null)).toEqual({ boxes: null, confidence: 0, answers: 0 })
    expect(run([], [], [])).toMatchObject({ boxes: [], confidence: 1 })
    expect(run([[0, 0, 5, 5]])?.boxes).toMatchObject([{ box: [0, 0, 5, 5] }])
  })
})
