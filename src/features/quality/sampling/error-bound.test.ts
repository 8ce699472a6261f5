/** Bounds on errors from a sample, against published figures and by counting them out. */
import { describe, expect, test } from 'vitest'
import { answersToDraw, chanceOfAtMost, mostWrong } from './error-bound.ts'

/** Exact, by counting. */
const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k

const counted = (of: number, drawn: number, wrong: number, bad: number): number => {
  let sum = 0
  for (let x = 0; x <= wrong; x++)
    sum += (choose(bad, x) * choose(of - bad, drawn - x)) / choose(of, drawn)
  return sum
}

describe('at most so many are wrong', () => {
  test('as counted out, for every small sample', () => {
    for (const of of [1, 2, 7, 20])
      for (let drawn = 1; drawn <= of; drawn++)
        for (let wrong = 0; wrong <= drawn; wrong++) {
          const most = mostWrong({ of, drawn, wrong })
          const possible = Array.from({ length: of + 1 }, (_, bad) => bad).filter(
            (bad) =>
              bad >= wrong &&
              of - bad >= drawn - wrong &&
              counted(of, drawn, wrong, bad) > 0.05 + 1e-7,
          )
          expect({ of, drawn, wrong, most }).toEqual({ of, drawn, wrong, most: possible.at(-1) })
        }
  })
  test('of very many, as Clopper and Pearson: 0 of 30 and 5 of 100', () => {
    const of = 10_000_000
    // 1 − 0.05^(1/30); the other: the beta quantile of R’s binom.test(5, 100, alternative = "less").
    expect(mostWrong({ of, drawn: 30, wrong: 0 }) / of).toBeCloseTo(0.09503, 4)
    expect(mostWrong({ of, drawn: 100, wrong: 5 }) / of).toBeCloseTo(0.10225, 4)
  })
  test('nothing drawn says nothing, all drawn says all', () => {
    expect(mostWrong({ of: 9, drawn: 0, wrong: 0 })).toBe(9)
    expect(mostWrong({ of: 9, drawn: 9, wrong: 4 })).toBe(4)
    expect(mostWrong({ of: 0, drawn: 0, wrong: 0 })).toBe(0)
  })
})

describe('a plan', () => {
  test('draws the fewest that do: 59 of very many for 5 %, fewer of few, all of one', () => {
    expect(answersToDraw(10_000_000, 0.05)).toBe(59)
    expect(answersToDraw(10_000_000, 0.01)).toBe(299)
    expect(answersToDraw(100, 0.05)).toBe(39)
    expect(answersToDraw(1, 0.05)).toBe(1)
    expect(answersToDraw(2, 0.5)).toBe(1)
  })
  test('keeps its word: none wrong, and the bound holds', () => {
    for (const of of [5, 40, 333, 5_000])
      for (const bound of [0.01, 0.05, 0.2]) {
        const drawn = answersToDraw(of, bound)
        expect(mostWrong({ of, drawn, wrong: 0 })).toBeLessThanOrEqual(bound * of)
        if (drawn > 1)
          expect(mostWrong({ of, drawn: drawn - 1, wrong: 0 })).toBeGreaterThan(bound * of)
      }
  })
  test('a million answers take no time', () => {
    const begun = performance.now()
    expect(answersToDraw(1_000_000, 0.001)).toBeGreaterThan(2_900)
    expect(mostWrong({ of: 1_000_000, drawn: 3_000, wrong: 200 })).toBeGreaterThan(66_000)
    expect(chanceOfAtMost({ of: 10, drawn: 3, wrong: 3 }, 4)).toBeCloseTo(1, 9)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
