import { expect, test } from 'vitest'
import { seededRandom } from '../mathematics/random.ts'
import { afterNext, kindSkill } from './kind-skill.ts'

test('nothing known is the prior with nearly the whole interval; more answers narrow it', () => {
  const none = kindSkill({ good: 0, weight: 0 })
  expect(none.score).toBe(75)
  expect(none.high - none.low).toBeGreaterThan(55)
  const many = kindSkill({ good: 180, weight: 200 })
  expect(many).toMatchObject({ score: 90 })
  expect(many.high - many.low).toBeLessThan(9)
})

test('never outside 0 to 100, and one more answer moves it the right way', () => {
  for (const good of [0, 1, 50, 1_000_000]) {
    const { score, low, high } = kindSkill({ good, weight: good })
    expect([low >= 0, low <= score, score <= high, high <= 100]).toEqual([true, true, true, true])
  }
  expect(kindSkill({ good: 0, weight: 1_000_000 })).toEqual({ score: 0, low: 0, high: 0 })
  const next = afterNext({ good: 7, weight: 10 })
  expect(next.right).toBeGreaterThan(next.wrong)
})

test('the interval holds the true skill of nine people in ten', () => {
  const random = seededRandom(4)
  let held = 0
  const people = 3_000
  for (let person = 0; person < people; person++) {
    // As people are: most of them good.
    const skill = 1 - 0.5 * random() ** 1.5
    const answers = 10 + Math.floor(60 * random())
    let good = 0
    for (let n = 0; n < answers; n++) if (random() < skill) good++
    const { low, high } = kindSkill({ good, weight: answers })
    if (low <= skill * 100 + 0.5 && skill * 100 - 0.5 <= high) held++
  }
  expect(held / people).toBeGreaterThan(0.88)
  expect(held / people).toBeLessThan(0.97)
})
