/** A million answers: 100,000 tasks, 5,000 workers of very unequal diligence, 5 labels, ids as text. */
import { labelTableBuilder } from '../../src/features/quality/answers/label-table.ts'
import { infer } from '../../src/features/quality/categorical/infer.ts'
import { foldAnswer, liveJob } from '../../src/features/quality/categorical/live-job.ts'
import { seededRandom } from '../../src/features/quality/mathematics/random.ts'
import { idAt } from '../../src/features/quality/mathematics/vectors.ts'
import { print } from './print-table.ts'

const TASKS = 100_000
const WORKERS = 5_000
const LABELS = 5
const OVERLAP = 10

/** Hands every answer to `take`; the truth of task `t` is `t` modulo the labels. */
const answers = (take: (task: string, worker: string, label: string) => void): void => {
  const random = seededRandom(7)
  const skill = Float64Array.from({ length: WORKERS }, () =>
    random() < 0.1 ? 0.2 : 0.4 + 0.55 * Math.sqrt(random()),
  )
  for (let t = 0; t < TASKS; t++) {
    const crowd = new Set<number>()
    // Squared twice: a few workers do most of the work.
    while (crowd.size < OVERLAP) crowd.add(Math.floor(random() ** 4 * WORKERS))
    for (const w of crowd) {
      const away = random() < (skill[w] ?? 0) ? 0 : 1 + Math.floor(random() * (LABELS - 1))
      take(`task ${t}`, `worker ${w}`, `label ${(t + away) % LABELS}`)
    }
  }
}

/** Time and memory of the whole way from text to results, and of one more answer. */
export const benchSpeed = (): void => {
  const builder = labelTableBuilder()
  // Making up the answers takes its own time: it is measured once alone and taken off.
  let before = performance.now()
  answers(() => {})
  const making = performance.now() - before
  before = performance.now()
  answers(builder.add)
  const table = builder.build()
  const building = performance.now() - before - making
  const inferring = performance.now()
  const found = infer(table)
  const took = performance.now() - inferring
  const right = found.answer.filter(
    (label, t) => table.labels[label] === `label ${t % LABELS}`,
  ).length
  const job = liveJob(found)
  const folding = performance.now()
  for (let i = 0; i < 10_000; i++)
    foldAnswer(job, {
      task: `task ${i}`,
      worker: `worker ${idAt(table.worker, i)}`,
      label: 'label 1',
    })
  const fold = (performance.now() - folding) / 10_000
  print(`${table.task.length} answers`, [
    [
      'text to table',
      'inference',
      'together',
      'accuracy',
      'most memory of the process',
      'one answer',
    ],
    [
      `${building.toFixed(0)} ms`,
      `${took.toFixed(0)} ms`,
      `${(building + took).toFixed(0)} ms`,
      (right / TASKS).toFixed(4),
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      `${(fold * 1000).toFixed(1)} µs`,
    ],
  ])
}
