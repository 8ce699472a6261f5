import { describe, expect, test } from 'vitest'
import { dawidSkene1979 } from '../fixtures/dawid-skene-1979.ts'
import { dawidSkene } from './dawid-skene.ts'

describe('the patients of 1979', () => {
  const table = dawidSkene1979()
  const fit = dawidSkene(table, { right: 0, wrong: 0, classes: 0, tolerance: 1e-13, rounds: 5000 })
  /** P(observer says `label` | `right`), labels counted from 1. */
  const errorRate = (observer: number, right: number, label: number) =>
    fit.confusion?.[((observer - 1) * 4 + label - 1) * 4 + right - 1]

  test('class marginals and log-likelihood', () => {
    const [one, two, three, four] = fit.prior ?? []
    expect(one).toBeCloseTo(0.3996, 4)
    expect(two).toBeCloseTo(0.422, 4)
    expect(three).toBeCloseTo(0.1118, 4)
    expect(four).toBeCloseTo(0.0667, 4)
    expect(fit.logLikelihood).toBeCloseTo(-192.8909, 4)
  })
  test('error rates of the first observer', () => {
    expect(errorRate(1, 1, 1)).toBeCloseTo(0.889, 3)
    expect(errorRate(1, 1, 2)).toBeCloseTo(0.111, 3)
    expect(errorRate(1, 3, 2)).toBeCloseTo(0.339, 3)
    expect(errorRate(1, 3, 3)).toBeCloseTo(0.661, 3)
  })
  test('three patients are not certain', () => {
    const certain = table.tasks.map((_, t) => Math.max(...fit.posterior.subarray(t * 4, t * 4 + 4)))
    const unsure = certain.flatMap((top, t) => (top < 0.995 ? [[t + 1, top.toFixed(3)]] : []))
    expect(unsure).toEqual([
      [7, '0.981'],
      [35, '0.948'],
      [38, '0.979'],
    ])
  })
})
