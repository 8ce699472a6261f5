/** Signals on crowds whose people are known: what is planted is found, and honest people are left alone. */
import { describe, expect, test } from 'vitest'
import {
  always,
  atRandom,
  type CrowdOptions,
  fromSheet,
  inTurn,
  simulatedCrowd,
} from '../fixtures/simulated-crowd.ts'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { findAgreedErrors } from './agreed-errors.ts'
import { answerGrid } from './answer-grid.ts'
import { findBelowChance } from './below-chance.ts'
import { findCopiedTexts } from './copied-texts.ts'
import type { Finding } from './finding.ts'
import { type CheckAnswer, findLeaks } from './gold-leak.ts'
import { findPatterns } from './patterns.ts'
import { findSpeedDrops } from './speed-drop.ts'
import { binomialTail, median, poissonTail, rankSigmas } from './tails.ts'

const gridOf = (options: CrowdOptions) => answerGrid(simulatedCrowd(options))
const allOf = (options: CrowdOptions): Finding[] => {
  const grid = gridOf(options)
  return [...findPatterns(grid), ...findBelowChance(grid), ...findAgreedErrors(grid)]
}
const about = (findings: readonly Finding[]) => findings.map(({ kind, workers }) => [kind, workers])
const seeds = Array.from({ length: 25 }, (_, seed) => seed + 1)

test('the tails are those of the tables', () => {
  expect(poissonTail(5, 2)).toBeCloseTo(0.052653, 6)
  expect(poissonTail(0, 2)).toBe(1)
  expect(poissonTail(30, 1)).toBeGreaterThan(0)
  expect(binomialTail(8, 10, 0.5)).toBeCloseTo(0.0546875, 6)
  expect(binomialTail(3, 2, 0.5)).toBe(0)
  expect(median([3, 1, 2, 4])).toBe(2.5)
  expect(rankSigmas([5, 6, 7], [1, 2, 3])).toBeCloseTo(1.964, 3)
})

describe('honest people', () => {
  test.each([
    ['five answers a task', {}],
    ['three answers a task', { overlap: 3 }],
    ['two labels, one rare', { labels: 2, first: 0.9 }],
    ['five labels, many people', { labels: 5, workers: 60, tasks: 600 }],
  ])('raise nothing in a hundred crowds: %s', (_, options) => {
    const raised = seeds.flatMap((seed) => allOf({ ...options, seed }))
    expect(raised.length).toBeLessThanOrEqual(1)
  })

  test('who answer sorted work raise nothing by its runs', () => {
    const rows = simulatedCrowd({ labels: 2, overlap: 4, workers: 6, tasks: 200 })
    const sorted = [...rows].sort((a, b) => a.label.localeCompare(b.label))
    const half = sorted.map((row, index) => ({ ...row, task: `task ${Math.floor(index / 4)}` }))
    expect(findPatterns(answerGrid(half))).toEqual([])
  })
})

describe('whoever is planted is found, and only they', () => {
  test('always the same answer', () => {
    for (const seed of seeds.slice(0, 8))
      expect(about(findPatterns(gridOf({ seed, planted: { 3: always } })))).toEqual([
        ['same_answers', ['worker 3']],
      ])
  })

  test('answers in turn', () => {
    const found = findPatterns(gridOf({ planted: { 3: inTurn } }))
    expect(about(found)).toEqual([['pattern', ['worker 3']]])
    expect(found[0]?.figures).toMatchObject({ period: 3 })
  })

  test('at random', () => {
    for (const seed of seeds.slice(0, 8))
      expect(
        about(findBelowChance(gridOf({ seed, tasks: 1_500, planted: { 3: atRandom } }))),
      ).toEqual([['below_chance', ['worker 3']]])
  })

  test('two who hand in one sheet', () => {
    const planted = { 3: fromSheet(7), 4: fromSheet(7) }
    for (const seed of seeds.slice(0, 8)) {
      const found = findAgreedErrors(gridOf({ seed, planted, everywhere: [3, 4] }))
      expect(about(found)).toEqual([['agreed_errors', ['worker 3', 'worker 4']]])
    }
  })

  test('nobody is held against a crowd that does not agree with itself', () => {
    const planted = Object.fromEntries(Array.from({ length: 30 }, (_, w) => [w, atRandom]))
    expect(allOf({ planted })).toEqual([])
  })
})

const WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
const text = (about: string) => `${WORDS} and at last something of my own about ${about}`
const written = (task: string, worker: string, about: string, source = '') => ({
  ...{ task, worker, source },
  text: text(about),
})

describe('equal long texts', () => {
  test('of two people, and of one on many tasks', () => {
    const own = Array.from({ length: 40 }, (_, n) => written(`t${n}`, `w${n % 8}`, `thing ${n}`))
    const copied = ['a', 'b'].flatMap((w) => [written('t1', w, 'rain'), written('t2', w, 'snow')])
    const repeated = [1, 2, 3, 4].map((n) => written(`t${n}`, 'lazy', 'whatever'))
    const found = findCopiedTexts([...own, ...copied, ...repeated])
    expect(found.map(({ workers }) => workers)).toEqual([['a', 'b'], ['lazy']])
    expect(found[0]).toMatchObject({ shows: expect.stringContaining('rain') })
  })

  test('raise nothing where they are the work: transcripts, quotes, a few words', () => {
    const transcripts = Array.from({ length: 60 }, (_, n) =>
      written(`t${n % 20}`, `w${Math.floor(n / 20)}`, `minute ${n % 20}`),
    )
    expect(findCopiedTexts(transcripts)).toEqual([])
    const quotes = ['a', 'b'].flatMap((w) =>
      ['rain', 'snow', 'ice', 'hail'].map((what, n) => written(`t${n}`, w, what, text(what))),
    )
    expect(findCopiedTexts(quotes)).toEqual([])
    const short = ['a', 'b'].flatMap((worker) =>
      [1, 2, 3, 4].map((n) => ({ task: `t${n}`, worker, text: 'It is fine.', source: '' })),
    )
    expect(findCopiedTexts(short)).toEqual([])
  })
})

/** Times with a curve of learning, long and short tasks, and people of different pace. */
const timed = (seed: number, hurried?: { worker: number; from: number }) => {
  const random = seededRandom(seed)
  return Array.from({ length: 60 }, (_, task) => {
    const size = task < 30 ? 1 : 0.3
    return Array.from({ length: 6 }, (_, worker) => {
      const pace = 200 * (1 + worker / 4) * size * (task + 1) ** -0.2
      const haste = hurried?.worker === worker && task >= hurried.from ? 0.12 : 1
      const seconds = Math.max(1, Math.round(pace * haste * Math.exp(0.5 * gaussian(random))))
      return { task: `t${task}`, worker: `w${worker}`, seconds }
    })
  }).flat()
}

test('a sudden fraction of one’s own time is seen; learning, short tasks and a quick hand are not', () => {
  for (const seed of seeds) {
    expect(findSpeedDrops(timed(seed))).toEqual([])
    const found = findSpeedDrops(timed(seed, { worker: 2, from: 45 }))
    expect(found.map(({ workers }) => workers)).toEqual([['w2']])
  }
})

/** Ten gold tasks of different difficulty, answered by 60 people one after the other. */
const checks = (seed: number, known: (task: number, person: number) => boolean, failing = 0) => {
  const random = seededRandom(seed)
  const rows: CheckAnswer[] = []
  for (let person = 0; person < 60; person++) {
    const skill = person < failing ? 0.1 : 0.55 + 0.35 * random()
    for (let task = 0; task < 10; task++) {
      const knows = known(task, person)
      const right = knows || random() < skill * (1 - 0.04 * task)
      const seconds = Math.round((knows ? 3 : 20) * Math.exp(0.4 * gaussian(random)))
      rows.push({ task: `g${task}`, worker: `p${person}`, right, seconds: Math.max(1, seconds) })
    }
  }
  return rows
}

describe('gold whose answer is known', () => {
  test('is found by the jump of right answers or by the time it takes', () => {
    for (const seed of seeds)
      expect(
        findLeaks(checks(seed, (task, person) => task === 9 && person >= 48)).map(
          ({ task }) => task,
        ),
      ).toEqual(['g9'])
  })

  test('is found by people who fail all the others', () => {
    const found = seeds.flatMap((seed) =>
      findLeaks(checks(seed, (task, person) => task === 9 && person < 12, 12)),
    )
    expect(new Set(found.map(({ task }) => task))).toEqual(new Set(['g9']))
    expect(found.length).toBeGreaterThan(4)
    expect(found[0]?.figures).toHaveProperty('failing_people')
  })

  test('is left alone while nobody knows it, also when better people come', () => {
    const raised = seeds.flatMap((seed) => findLeaks(checks(seed, () => false)))
    expect(raised.length).toBeLessThanOrEqual(1)
    expect(seeds.flatMap((seed) => findLeaks(checks(seed, () => false, 20))).length).toBe(0)
  })
})

test('nothing, one answer, a thousand people on one task: no finding and no fault', () => {
  for (const rows of [[], [{ task: 't', worker: 'w', label: 'x' }]])
    expect([...findPatterns(answerGrid(rows)), ...findBelowChance(answerGrid(rows))]).toEqual([])
  const crowd = Array.from({ length: 1000 }, (_, n) => ({
    ...{ task: 't', worker: `w${n}`, label: `${n % 2}` },
  }))
  expect(findAgreedErrors(answerGrid(crowd))).toEqual([])
  expect(findSpeedDrops([])).toEqual([])
  expect(findLeaks([])).toEqual([])
  expect(findCopiedTexts([])).toEqual([])
})
