/** Stretches of several people as one: ends in the middle, the careless outvoted, an hour in no time. */
import { describe, expect, test } from 'vitest'
import { marksFit } from '../../../forms/aggregation/typical-marks.ts'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { inferStretches } from './infer-stretches.ts'

const mark = (start: number, end: number, lane = '') => ({ start, end, lane })
const run = (...all: ReturnType<typeof mark>[][]) =>
  inferStretches(all.map((marks, i) => ({ task: 'a', worker: `${i}`, marks })))[0]

describe('one task', () => {
  test('nobody, silence, one person', () => {
    expect(inferStretches([])).toEqual([])
    expect(run([], [])).toMatchObject({ marks: [], fit: 1, answers: 2 })
    expect(run([mark(5, 9)])?.marks).toMatchObject([{ start: 5, end: 9, people: 1, support: 1 }])
  })
  test('ends are medians, and what only one of four marks is left out', () => {
    const found = run(
      [mark(0, 100), mark(100, 200)],
      [mark(2, 104), mark(104, 210)],
      [mark(4, 98), mark(98, 205)],
      [mark(0, 100), mark(500, 600)],
    )
    expect(found?.marks.map(({ start, end }) => [start, end])).toEqual([
      [2, 100],
      [100, 205],
    ])
    expect(found?.marks[0]).toMatchObject({ people: 4 })
  })
  test('lanes are apart', () => {
    const found = run([mark(0, 100, 'a'), mark(0, 100, 'b')], [mark(0, 100, 'a')])
    expect(found?.marks.map(({ lane, people }) => [lane, people])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })
  test('the last answer of a person counts', () => {
    const answers = [[mark(0, 10)], [mark(0, 20)]].map((marks) => ({
      task: 'a',
      worker: 'w',
      marks,
    }))
    expect(inferStretches(answers)).toMatchObject([{ answers: 1, marks: [{ end: 20 }] }])
  })
})

test('an hour of talk by five people, one of whom marks anything: all turns, in no time', () => {
  const random = seededRandom(5)
  const truth = Array.from({ length: 1_000 }, (_, i) => mark(i * 3_600, i * 3_600 + 3_500))
  const shaken = (value: number) => Math.round(value + 60 * gaussian(random))
  const answers = Array.from({ length: 5 }, (_, w) => ({
    ...{ task: 't', worker: `w${w}` },
    marks:
      w === 4
        ? truth.map(() => mark(Math.floor(random() * 3_000_000), 3_000_001))
        : truth.map(({ start, end }) => mark(shaken(start), shaken(end))),
  }))
  const before = performance.now()
  const [found] = inferStretches(answers)
  expect(performance.now() - before).toBeLessThan(5_000)
  expect(found?.marks).toHaveLength(1_000)
  expect(marksFit(found?.marks ?? [], truth)).toBeGreaterThan(0.98)
}, 20_000)
