import { describe, expect, test } from 'vitest'
import { labelTable } from '../answers/label-table.ts'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { inferLevels, type LevelMethod } from './infer-levels.ts'

const LEVELS = ['1', '2', '3', '4', '5']
const METHODS: LevelMethod[] = ['auto', 'ordinal', 'mean_rank', 'dawid_skene', 'majority_vote']

/** Workers who see the level through a bias and a spread of their own. */
const made = (tasks: number, overlap: number) => {
  const random = seededRandom(11)
  const truth = Array.from({ length: tasks }, () => Math.floor(random() * 5))
  const answers = truth.flatMap((level, task) =>
    Array.from({ length: overlap }, (_, i) => {
      const w = (task * 7 + i * 3) % 20
      const seen = level + (w % 5 === 0 ? 1 : 0) + (0.4 + 0.05 * w) * gaussian(random)
      const label = LEVELS[Math.min(4, Math.max(0, Math.round(seen)))] ?? '1'
      return { task: `${task}`, worker: `${w}`, label }
    }),
  )
  return { truth, table: labelTable(answers, { labels: LEVELS }) }
}

const { truth, table } = made(400, 4)
const errorOf = (method: LevelMethod) => {
  const { median } = inferLevels(table, { method })
  return truth.reduce((sum, level, t) => sum + Math.abs(level - (median[t] ?? 9)), 0) / truth.length
}

describe('levels', () => {
  test('knowing the order beats not knowing it', () => {
    expect(errorOf('ordinal')).toBeLessThan(errorOf('majority_vote'))
    expect(errorOf('auto')).toBeLessThan(errorOf('mean_rank'))
    expect(errorOf('auto')).toBeLessThanOrEqual(errorOf('dawid_skene') + 0.01)
  })
  test.each(METHODS)('%s: rows sum to 1, medians and modes lie on the scale', (method) => {
    const { posterior, median, mode, mean, confidence } = inferLevels(table, { method })
    for (let t = 0; t < truth.length; t++) {
      const row = posterior.subarray(t * 5, t * 5 + 5)
      expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      expect(LEVELS[median[t] ?? -1]).toBeDefined()
      expect(LEVELS[mode[t] ?? -1]).toBeDefined()
    }
    expect(Math.min(...mean)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...mean)).toBeLessThanOrEqual(4)
    expect(Math.max(...confidence)).toBeLessThanOrEqual(1 + 1e-9)
  })
  test.each(METHODS)('%s: nothing, nobody, gold', (method) => {
    expect(inferLevels(labelTable([]), { method }).median).toHaveLength(0)
    const nobody = labelTable([{ task: 'a', worker: 'v', label: null }], { labels: LEVELS })
    expect([...inferLevels(nobody, { method }).median]).toEqual([-1])
    const gold = new Map([
      ['0', '5'],
      ['1', 'no level'],
    ])
    const { posterior } = inferLevels(table, { method, gold })
    expect(posterior[4]).toBe(1)
    expect(posterior.every(Number.isFinite)).toBe(true)
  })
})
