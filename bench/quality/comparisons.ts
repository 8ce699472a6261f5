/** Pairwise judgements: how well unseen ones are foretold. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../src/features/quality/mathematics/random.ts'
import {
  type BradleyTerryOptions,
  bradleyTerry,
  foretell,
} from '../../src/features/quality/pairwise/bradley-terry.ts'
import {
  type Comparison,
  comparisonTable,
} from '../../src/features/quality/pairwise/comparison-table.ts'
import { mean, percent, print } from './print-table.ts'

const CHOICES = { a1: 'left', a2: 'right', equal: 'equal' } as const

/** A folder with answers.jsonl whose tasks are called `first_second`. */
const readComparisons = (folder: string): Comparison[] =>
  readFileSync(join(folder, 'answers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { task: string; worker: string; choice: keyof typeof CHOICES },
    )
    .map(({ task, worker, choice }) => {
      const [left = '', right = ''] = task.split('_')
      return { worker, left, right, choice: CHOICES[choice] }
    })

const VARIANTS: Record<string, BradleyTerryOptions> = {
  'no prior': { reliability: false, variance: 1e6 },
  'prior learned': { reliability: false },
  'prior and workers': {},
}

const lossOf = (kept: Comparison[], unseen: Comparison[], options: BradleyTerryOptions) => {
  const table = comparisonTable(kept)
  const fit = bradleyTerry(table, options)
  const losses = unseen.map(({ left, right, worker, choice }) => {
    const judged = {
      left: table.items.indexOf(left),
      right: table.items.indexOf(right),
      worker: table.workers.indexOf(worker),
    }
    const [first, second, equal] = foretell(table, fit, judged)
    const own = { left: first, right: second, equal }[choice]
    return {
      loss: -Math.log(Math.max(own, 1e-6)),
      hit: own >= Math.max(first, second, equal) ? 1 : 0,
    }
  })
  return { loss: mean(losses.map(({ loss }) => loss)), hit: mean(losses.map(({ hit }) => hit)) }
}

/** Five draws of a fifth of the judgements, with and without "equal". */
export const benchComparisons = (folder: string): void => {
  if (!existsSync(join(folder, 'answers.jsonl'))) return
  const all = readComparisons(folder)
  for (const [title, rows] of [
    ['all judgements', all],
    ['without "equal"', all.filter(({ choice }) => choice !== 'equal')],
  ] as const) {
    const found = Object.entries(VARIANTS).map(([name, options]) => {
      const draws = [1, 2, 3, 4, 5].map((seed) => {
        const random = seededRandom(seed)
        const unseen = new Set(rows.filter(() => random() < 0.2))
        return lossOf(
          rows.filter((row) => !unseen.has(row)),
          [...unseen],
          options,
        )
      })
      return [
        name,
        mean(draws.map(({ loss }) => loss)).toFixed(3),
        percent(mean(draws.map(({ hit }) => hit))),
      ]
    })
    print(`pairwise, ${title}`, [['model', 'log-loss on unseen', 'foretold, %'], ...found])
  }
}
