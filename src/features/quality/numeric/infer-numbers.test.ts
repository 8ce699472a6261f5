import { describe, expect, test } from 'vitest'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { inferNumbers, NUMBER_METHODS } from './infer-numbers.ts'
import { numberTable } from './number-table.ts'

/** Workers with a bias and a spread of their own judge tasks whose values run from 0 to 100. */
const made = (worker: (w: number) => { bias: number; scale: number; spread: number }) => {
  const random = seededRandom(5)
  const truth = Array.from({ length: 150 }, () => random() * 100)
  const answers = truth.flatMap((value, task) =>
    Array.from({ length: 6 }, () => Math.floor(random() * 12))
      .filter((w, i, all) => all.indexOf(w) === i)
      .map((w) => {
        const { bias, scale, spread } = worker(w)
        const said = 50 + bias + scale * (value - 50) + spread * gaussian(random)
        return { task: `${task}`, worker: `${w}`, value: said }
      }),
  )
  return { truth, table: numberTable(answers) }
}

const errorOf = (truth: number[], values: (number | null)[]) =>
  truth.reduce((sum, one, t) => sum + Math.abs(one - (values[t] ?? Number.NaN)), 0) / truth.length

describe('numbers', () => {
  const careless = made((w) => ({ bias: 0, scale: 1, spread: w < 4 ? 2 : 25 }))
  const values = (method: (typeof NUMBER_METHODS)[number]) =>
    inferNumbers(careless.table, method).results.map(({ value }) => value)

  test('careful people count more: better than the mean, which is better than nothing', () => {
    const mean = errorOf(careless.truth, values('mean'))
    expect(errorOf(careless.truth, values('worker_scale'))).toBeLessThan(0.7 * mean)
    expect(errorOf(careless.truth, values('auto'))).toBeLessThan(0.9 * mean)
  })
  test('whoever never moves the slider does not become the authority', () => {
    const { table, truth } = made((w) =>
      w < 6 ? { bias: 0, scale: 0, spread: 1 } : { bias: 0, scale: 1, spread: 8 },
    )
    const error = (method: 'mean' | 'worker_scale') =>
      errorOf(
        truth,
        inferNumbers(table, method).results.map(({ value }) => value),
      )
    expect(error('worker_scale')).toBeLessThan(error('mean') * 1.02)
  })
  test('biases and spreads of workers are found', () => {
    const { table } = made((w) => ({ bias: w === 3 ? 30 : 0, scale: 1, spread: 3 }))
    const { workers } = inferNumbers(table)
    const biased = table.workers.indexOf('3')
    expect(workers.bias[biased]).toBe(Math.max(...workers.bias))
    expect(workers.bias[biased]).toBeGreaterThan(10)
  })
  test('intervals hold the truth mostly', () => {
    const { results } = inferNumbers(careless.table)
    const held = results.filter(({ interval }, t) => {
      const truth = careless.truth[t] ?? 0
      return interval !== null && interval.low <= truth && truth <= interval.high
    })
    expect(held.length / results.length).toBeGreaterThan(0.85)
  })
})

describe.each(NUMBER_METHODS)('bad input to %s', (method) => {
  const run = (rows: [string, string, number | null][]) =>
    inferNumbers(
      numberTable(rows.map(([task, worker, value]) => ({ task, worker, value }))),
      method,
    )

  test('nothing, nobody, not a number', () => {
    expect(run([]).results).toEqual([])
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { results } = run([['a', 'v', value]])
      expect(results[0]).toMatchObject({ value: null, interval: null, answers: 0, spread: null })
    }
  })
  test('one answer, and all the same', () => {
    expect(run([['a', 'v', 7]]).results[0]?.value).toBeCloseTo(7, 9)
    const same = run([
      ['a', 'v', 7],
      ['a', 'w', 7],
      ['b', 'v', 7],
    ])
    for (const { value } of same.results) expect(value).toBeCloseTo(7, 6)
  })
  test('a slip of the keyboard does not count', () => {
    const rows = Array.from({ length: 30 }, (_, i): [string, string, number] => [
      `${i % 10}`,
      `${Math.floor(i / 10)}`,
      i === 0 ? 50_000 : 40 + (i % 10) + Math.floor(i / 10),
    ])
    const [first] = run(rows).results
    expect(first?.set_aside).toBe(1)
    expect(first?.value).toBeLessThan(60)
  })
})
