/** Categorical sets: every method against the truth, with and without gold, and skills of workers. */

import { type LabelTable, labelTable } from '../../src/features/quality/answers/label-table.ts'
import { blend } from '../../src/features/quality/categorical/blend.ts'
import { heldOutLogLikelihood } from '../../src/features/quality/categorical/held-out.ts'
import { goldColumn, infer } from '../../src/features/quality/categorical/infer.ts'
import { agreementWith } from '../../src/features/quality/categorical/majority-vote.ts'
import {
  runMethod,
  SINGLE_METHODS,
  type SingleMethod,
} from '../../src/features/quality/categorical/methods.ts'
import { seededRandom } from '../../src/features/quality/mathematics/random.ts'
import { type Scores, scorePosterior } from '../../src/features/quality/measures/calibration.ts'
import { spearman } from '../../src/features/quality/measures/rank-correlation.ts'
import { workerSkills } from '../../src/features/quality/workers/worker-skill.ts'
import { mean, percent, print } from './print-table.ts'
import type { DataSet } from './read-set.ts'

type Loaded = { name: string; table: LabelTable; truth: Int32Array }

const load = ({ name, answers, truth }: DataSet): Loaded => {
  const table = labelTable(answers, { labels: [...new Set(truth.values())].sort() })
  return { name, table, truth: goldColumn(table, truth) }
}

const scoresOf = ({ table, truth }: Loaded, posterior: Float64Array, hidden = truth): Scores => {
  const scores = scorePosterior(posterior, hidden, table.labels.length)
  if (scores === null) throw new Error('a set without truth')
  return scores
}

const cells = (scores: readonly Scores[]): string[] => {
  const of = (key: 'accuracy' | 'logLoss' | 'ece' | 'brier') => mean(scores.map((one) => one[key]))
  return [
    percent(of('accuracy')),
    of('logLoss').toFixed(3),
    of('ece').toFixed(3),
    of('brier').toFixed(3),
  ]
}

const HEAD = ['method', 'accuracy', 'log-loss', 'ECE', 'Brier', 'hidden answers', 'ms']

const methodsOn = (set: Loaded): Map<SingleMethod, Scores> => {
  const hidden = heldOutLogLikelihood(set.table, SINGLE_METHODS)
  const found = new Map<SingleMethod, Scores>()
  const rows = SINGLE_METHODS.map((method) => {
    const before = performance.now()
    const { posterior } = runMethod(set.table, method)
    const took = performance.now() - before
    const scores = scoresOf(set, posterior)
    found.set(method, scores)
    return [method, ...cells([scores]), (hidden.get(method) ?? 0).toFixed(4), took.toFixed(0)]
  })
  print(`${set.name}: ${set.table.task.length} answers to ${set.table.tasks.length} tasks`, [
    HEAD,
    ...rows,
  ])
  return found
}

/** Default without and with a share of gold, scored on the other tasks; three draws of the gold. */
const goldOn = (sets: readonly Loaded[]): void => {
  const rows = [0.05, 0.1, 0.2].map((share) => {
    const pairs = sets.flatMap((set) =>
      [1, 2, 3].map((seed) => {
        const random = seededRandom(seed)
        const gold = set.truth.map((label) => (random() < share ? label : -1))
        const rest = set.truth.map((label, t) => (gold[t] === -1 ? label : -1))
        return [
          scoresOf(set, blend(set.table).posterior, rest),
          scoresOf(set, blend(set.table, { gold }).posterior, rest),
        ] as const
      }),
    )
    return [
      `${share * 100} %`,
      ...cells(pairs.map(([without]) => without)),
      ...cells(pairs.map(([, taught]) => taught)),
    ]
  })
  const head = [
    'gold',
    'accuracy',
    'log-loss',
    'ECE',
    'Brier',
    'taught',
    'log-loss',
    'ECE',
    'Brier',
  ]
  print('The default, without gold and taught by it (other tasks scored)', [head, ...rows])
}

/** Workers with at least ten tasks of known truth: skill estimated against skill counted. */
const skillsOn = (set: Loaded): (string | number)[] => {
  const { table, truth } = set
  const certain = new Float64Array(truth.length * table.labels.length)
  for (const [t, label] of truth.entries())
    if (label >= 0) certain[t * table.labels.length + label] = 1
  const counted = agreementWith(table, certain)
  const { skill, low, high, answers } = workerSkills(table, infer(table).posterior)
  const known = [...counted.keys()].filter((w) => (answers[w] ?? 0) >= 10)
  const real = known.map((w) => counted[w] ?? 0)
  const held = known.filter(
    (w, i) => (low[w] ?? 1) - 1e-5 <= (real[i] ?? 0) && (real[i] ?? 0) <= (high[w] ?? 0) + 1e-5,
  )
  const errors = known.map((w, i) => Math.abs((skill[w] ?? 0) - (real[i] ?? 0)))
  const order =
    spearman(
      known.map((w) => skill[w] ?? 0),
      real,
    ) ?? 0
  return [
    set.name,
    known.length,
    order.toFixed(3),
    mean(errors).toFixed(3),
    percent(held.length / Math.max(1, known.length)),
  ]
}

/** All tables for the categorical sets. */
export const benchLabels = (sets: readonly DataSet[]): void => {
  const loaded = sets.map(load)
  const all = loaded.map(methodsOn)
  const overall = SINGLE_METHODS.map((method) => [
    method,
    ...cells(all.flatMap((found) => found.get(method) ?? [])),
  ])
  print(`Mean of ${sets.length} sets`, [HEAD.slice(0, 5), ...overall])
  goldOn(loaded)
  print('Skill of workers with ten answers or more, against their counted accuracy', [
    ['set', 'workers', 'Spearman', 'error', 'inside the 90 % interval, %'],
    ...loaded.map(skillsOn),
  ])
}
