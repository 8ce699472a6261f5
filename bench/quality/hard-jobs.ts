/**
 * Made-up jobs, each of which breaks one kind of model: a check that the default has no collapse of its
 * own. After what is reported of public sets with the same trouble.
 */
import {
  type LabelTable,
  labelTableBuilder,
} from '../../src/features/quality/answers/label-table.ts'
import { infer, type Method } from '../../src/features/quality/categorical/infer.ts'
import { seededRandom } from '../../src/features/quality/mathematics/random.ts'
import { scorePosterior } from '../../src/features/quality/measures/calibration.ts'
import { percent, print } from './print-table.ts'

/** Tasks of one sort: how frequent, what is right, what careful and careless people say. */
type Sort = { share: number; right: number; careful: number[]; careless: number[] }

type Job = { tasks: number; workers: number; overlap: number; careful: number; sorts: Sort[] }

const sort = (share: number, right: number, careful: number[], careless: number[]): Sort => ({
  share,
  right,
  careful,
  careless,
})

const JOBS: Record<string, Job> = {
  'tempting wrong answers (breaks confusion matrices)': {
    tasks: 2040,
    workers: 74,
    overlap: 5,
    careful: 0.35,
    sorts: [
      sort(0.55, 0, [0.95, 0.05], [0.85, 0.15]),
      sort(0.2, 0, [0.8, 0.2], [0.4, 0.6]),
      sort(0.25, 1, [0.1, 0.9], [0.35, 0.65]),
    ],
  },
  'most say yes to all (breaks coins and kinds)': {
    tasks: 4000,
    workers: 200,
    overlap: 5,
    careful: 0.3,
    sorts: [sort(0.5, 0, [0.75, 0.25], [0.3, 0.7]), sort(0.5, 1, [0.15, 0.85], [0.25, 0.75])],
  },
  'five grades, careless half (breaks votes and matrices)': {
    tasks: 2000,
    workers: 130,
    overlap: 6,
    careful: 0.4,
    sorts: [
      sort(0.1, 0, [0.7, 0.2, 0.05, 0.03, 0.02], [0.3, 0.25, 0.2, 0.15, 0.1]),
      sort(0.2, 1, [0.15, 0.6, 0.2, 0.03, 0.02], [0.2, 0.3, 0.25, 0.15, 0.1]),
      sort(0.3, 2, [0.03, 0.15, 0.6, 0.2, 0.02], [0.1, 0.2, 0.35, 0.25, 0.1]),
      sort(0.25, 3, [0.01, 0.04, 0.2, 0.6, 0.15], [0.1, 0.1, 0.3, 0.35, 0.15]),
      sort(0.15, 4, [0.01, 0.01, 0.08, 0.2, 0.7], [0.1, 0.1, 0.2, 0.3, 0.3]),
    ],
  },
  'a rare label, three answers': {
    tasks: 4000,
    workers: 100,
    overlap: 3,
    careful: 0.5,
    sorts: [sort(0.88, 0, [0.99, 0.01], [0.9, 0.1]), sort(0.12, 1, [0.3, 0.7], [0.6, 0.4])],
  },
}

const draw = (shares: readonly number[], random: () => number): number => {
  let left = random()
  const found = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return found < 0 ? shares.length - 1 : found
}

const made = (job: Job, seed: number): { table: LabelTable; truth: Int32Array } => {
  const random = seededRandom(seed)
  const labels = (job.sorts[0]?.careful ?? []).map((_, k) => `${k}`)
  const builder = labelTableBuilder({ labels })
  const careful = Array.from({ length: job.workers }, () => random() < job.careful)
  const truth = Int32Array.from({ length: job.tasks }, (_, t) => {
    const one =
      job.sorts[
        draw(
          job.sorts.map(({ share }) => share),
          random,
        )
      ]
    const crowd = new Set<number>()
    // Squared: some work far more than others.
    while (crowd.size < job.overlap) crowd.add(Math.floor(random() ** 2 * job.workers))
    for (const w of crowd) {
      const said = draw((careful[w] ? one?.careful : one?.careless) ?? [], random)
      builder.add(`${t}`, `${w}`, labels[said] ?? null)
    }
    return one?.right ?? -1
  })
  return { table: builder.build(), truth }
}

const METHODS: Method[] = [
  'auto',
  'majority_vote',
  'one_coin',
  'dawid_skene',
  'mace',
  'correlated_classes',
]

/** Accuracy and log-loss of some methods on every job. */
export const benchHardJobs = (): void => {
  const rows = Object.entries(JOBS).map(([name, job]) => {
    const { table, truth } = made(job, 1)
    const cells = METHODS.map((method) => {
      const scores = scorePosterior(infer(table, { method }).posterior, truth, table.labels.length)
      return scores === null ? '' : `${percent(scores.accuracy)} (${scores.logLoss.toFixed(2)})`
    })
    return [name, ...cells]
  })
  print('Made-up jobs that break models: accuracy (log-loss)', [['job', ...METHODS], ...rows])
}
