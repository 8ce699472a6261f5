/** A job played through: near what happened where it is known, and honest where nothing is. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelTable } from '../answers/label-table.ts'
import { fitCrowd, usualCrowd } from './fit-crowd.ts'
import { forecast, play } from './play.ts'

const recorded = () =>
  readFileSync('demo/data/answers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ task, worker, choice }) => ({ task, worker, label: choice as string }))

const FIXED = { min: 3, max: 3, target: null }

describe('what a pilot tells', () => {
  test('from a tenth of recorded answers: nearly the same people as from all of them', () => {
    const all = recorded()
    const some = new Set([...new Set(all.map(({ task }) => task))].filter((_, i) => i % 10 === 0))
    const pilot = fitCrowd(labelTable(all.filter(({ task }) => some.has(task))))
    const whole = fitCrowd(labelTable(all))
    expect(Math.abs((pilot?.accuracy ?? 0) - (whole?.accuracy ?? 1))).toBeLessThan(0.07)
    expect(Math.abs((pilot?.correlation ?? 0) - (whole?.correlation ?? 1))).toBeLessThan(0.2)
  })
  test('a handful of answers tells nothing', () => {
    expect(fitCrowd(labelTable(recorded().slice(0, 20)))).toBeNull()
    expect(fitCrowd(labelTable([]))).toBeNull()
  })
  test('people who are always right, or answer by chance, come out near it', () => {
    const made = (right: (t: number, w: number) => boolean) =>
      labelTable(
        Array.from({ length: 600 }, (_, i) => {
          const [t, w] = [Math.floor(i / 3), i % 3]
          return {
            task: `t${t}`,
            worker: `w${w}`,
            label: right(t, w) === (t % 2 === 0) ? 'a' : 'b',
          }
        }),
      )
    expect(fitCrowd(made(() => true))?.accuracy).toBeGreaterThan(0.97)
    const chance = fitCrowd(made((t, w) => (t * 7 + w * 13 + t * w) % 4 > 1))
    expect(chance?.accuracy).toBeLessThan(0.85)
  })
})

describe('a forecast', () => {
  const crowd = usualCrowd(2)
  test('more answers are more often right, and never more than all of them', () => {
    const right = [1, 3, 7].map(
      (max) => forecast(crowd, { min: max, max, target: null }, 500, 0).accuracy,
    )
    expect(right).toEqual(right.toSorted((a, b) => a - b))
    expect(right[0]).toBeGreaterThan(0.7)
    const fixed = forecast(crowd, FIXED, 500, 0)
    expect([fixed.p50, fixed.p90]).toEqual([1500, 1500])
  })
  test('until sure: between the least and the most, surer costs more, and p90 is above p50', () => {
    const plan = (target: number) => forecast(crowd, { min: 2, max: 7, target }, 500, 200)
    const [loose, strict] = [plan(0.8), plan(0.97)]
    expect(loose.p50).toBeGreaterThanOrEqual(1000)
    expect(strict.p50).toBeLessThanOrEqual(3500)
    expect(strict.p50).toBeGreaterThan(loose.p50)
    expect(loose.p90).toBeGreaterThanOrEqual(loose.p50)
    expect(strict.accuracy).toBeGreaterThanOrEqual(loose.accuracy - 0.01)
    expect(loose.reached).toBeGreaterThan(strict.reached)
  })
  test('what is not paid for makes nothing surer, and goes where it changes most', () => {
    const until = { min: 2, max: 7, target: 0.95 }
    const free = forecast(crowd, until, 500, 200)
    expect(forecast(crowd, { ...until, paid: 7 }, 500, 200)).toEqual(free)
    const [tight, ampler] = [2, 3].map((paid) => forecast(crowd, { ...until, paid }, 500, 200))
    expect(tight?.reached).toBeLessThan(free.reached - 0.1)
    expect(ampler?.reached).toBeGreaterThan(tight?.reached ?? 1)
    expect(ampler?.reached).toBeLessThan(free.reached)
    // Two answers to each, as if nothing had been asked for beyond them.
    const two = forecast(crowd, { min: 2, max: 2, target: null }, 500, 200)
    expect(Math.abs((tight?.accuracy ?? 0) - two.accuracy)).toBeLessThan(0.02)
    expect(tight?.accuracy).toBeLessThan(free.accuracy - 0.02)
  })
  test('the same asked twice is the same answered; odd crowds give numbers all the same', () => {
    expect(forecast(crowd, FIXED, 50, 0)).toEqual(forecast(crowd, FIXED, 50, 0))
    for (const odd of [
      { accuracy: 0.99, correlation: 0, labels: [0.5, 0.5] },
      { accuracy: 0.4, correlation: 0.6, labels: [0.98, 0.01, 0.01] },
    ]) {
      const found = play(odd, { min: 1, max: 5, target: 0.95 }, 200, 3)
      for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true)
    }
  })
})
