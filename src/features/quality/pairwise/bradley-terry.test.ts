import { describe, expect, test } from 'vitest'
import { seededRandom } from '../mathematics/random.ts'
import { spearman } from '../measures/rank-correlation.ts'
import { bradleyTerry, foretell } from './bradley-terry.ts'
import { type Comparison, comparisonTable } from './comparison-table.ts'

/** Twelve items with scores from −2.2 to 2.2; workers 0 to 4 look, the others guess. */
const made = (judgements: number, seed = 1): Comparison[] => {
  const random = seededRandom(seed)
  return Array.from({ length: judgements }, () => {
    const a = Math.floor(random() * 12)
    const b = (a + 1 + Math.floor(random() * 11)) % 12
    const worker = Math.floor(random() * 10)
    const chance = worker < 5 ? 1 / (1 + Math.exp(-0.8 * (a - b))) : 0.5
    return {
      worker: `${worker}`,
      left: `${a}`,
      right: `${b}`,
      choice: random() < chance ? 'left' : 'right',
    }
  })
}

const table = comparisonTable(made(800))
const truth = table.items.map(Number)

describe('Bradley–Terry', () => {
  const fit = bradleyTerry(table)
  test('finds the order of the items', () => {
    expect(spearman([...fit.score], truth)).toBeGreaterThan(0.95)
    expect(Math.abs(fit.score.reduce((sum, one) => sum + one, 0))).toBeLessThan(0.5)
  })
  test('tells who looks from who guesses', () => {
    const care = (worker: number) => fit.care[table.workers.indexOf(`${worker}`)] ?? 0
    const careful = [0, 1, 2, 3, 4].map(care)
    const guessing = [5, 6, 7, 8, 9].map(care)
    expect(Math.min(...careful)).toBeGreaterThan(Math.max(...guessing))
  })
  test('foretells unseen judgements better for knowing the workers and for having a prior', () => {
    const fresh = made(400, 2)
    const loss = (options: Parameters<typeof bradleyTerry>[1]) => {
      const own = bradleyTerry(table, options)
      const sum = fresh.reduce((all, { worker, left, right, choice }) => {
        const judged = {
          left: table.items.indexOf(left),
          right: table.items.indexOf(right),
          worker: table.workers.indexOf(worker),
        }
        const [first, second] = foretell(table, own, judged)
        return all - Math.log(choice === 'left' ? first : second)
      }, 0)
      return sum / fresh.length
    }
    expect(loss({})).toBeLessThan(loss({ reliability: false }))
  })
  test('probabilities sum to 1, also for what was never seen', () => {
    for (const judged of [
      { left: 0, right: 1, worker: 0 },
      { left: -1, right: -1, worker: -1 },
    ]) {
      const chances = foretell(table, fit, judged)
      expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...chances)).toBeGreaterThan(0)
    }
  })
  test('ties and sides are learned', () => {
    const equal = made(300).map((one, i): Comparison => (i % 2 ? { ...one, choice: 'equal' } : one))
    expect(bradleyTerry(comparisonTable(equal)).ties).toBeGreaterThan(fit.ties * 2)
    const left = made(300).map((one): Comparison => ({ ...one, choice: 'left' }))
    expect(bradleyTerry(comparisonTable(left), { reliability: false }).leaning).toBeGreaterThan(0.3)
  })
})

describe('bad input', () => {
  test('nothing, an item against itself, one judgement, one that always wins', () => {
    expect(bradleyTerry(comparisonTable([])).score).toHaveLength(0)
    const self = { worker: 'v', left: 'a', right: 'a', choice: 'left' } as const
    expect(comparisonTable([self]).items).toEqual([])
    const one = { worker: 'v', left: 'a', right: 'b', choice: 'left' } as const
    for (const count of [1, 1000]) {
      const { score, error } = bradleyTerry(comparisonTable(Array(count).fill(one)))
      expect(score[0]).toBeGreaterThan(score[1] ?? 0)
      expect([...score, ...error].every(Number.isFinite)).toBe(true)
    }
  })
})
