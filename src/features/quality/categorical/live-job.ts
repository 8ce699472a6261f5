/**
 * A running job between two full inferences: one more answer moves its own task at once and teaches a
 * little about its worker, in a time that does not depend on the size of the job.
 */
import { add, at, idAt, softmax } from '../mathematics/vectors.ts'
import { confusionCell, confusionCounts, pooledConfusion } from '../workers/confusion-matrix.ts'
import type { Inference } from './infer.ts'
import { worth } from './shared-error.ts'

type LiveTask = {
  /** Log evidence per label as if answers were independent. */
  evidence: Float64Array
  answers: number
}

export type LiveJob = {
  labels: readonly string[]
  correlation: number
  tasks: Map<string, LiveTask>
  workers: Map<string, number>
  counts: Float64Array
  pooled: Float64Array
  prior: Float64Array
}

/** The state after a full inference. `correlation`: how far errors are shared, 0.2 when unknown. */
export const liveJob = (inference: Inference, correlation = 0.2): LiveJob => {
  const { table, posterior } = inference
  const labels = table.labels.length
  const counts = confusionCounts(table, posterior)
  const prior = new Float64Array(labels).fill(1)
  for (let i = 0; i < posterior.length; i++) add(prior, i % labels, at(posterior, i))
  const all = table.tasks.length + labels
  const tasks = table.tasks.map((id, t): [string, LiveTask] => {
    const answers = idAt(table.start, t + 1) - idAt(table.start, t)
    const scale = worth(answers, correlation)
    const evidence = Float64Array.from(
      { length: labels },
      (_, k) => Math.log(Math.max(1e-9, at(posterior, t * labels + k))) / scale,
    )
    return [id, { evidence, answers }]
  })
  return {
    labels: table.labels,
    correlation,
    tasks: new Map(tasks),
    workers: new Map(table.workers.map((id, w) => [id, w])),
    counts,
    pooled: pooledConfusion(counts, labels),
    prior: prior.map((mass) => Math.log(mass / all)),
  }
}

/** Number of a worker, known or new. */
const workerNumber = (job: LiveJob, worker: string): number => {
  const known = job.workers.get(worker)
  if (known !== undefined) return known
  const number = job.workers.size
  job.workers.set(worker, number)
  const size = job.labels.length ** 2
  if ((number + 1) * size > job.counts.length) {
    const wider = new Float64Array(Math.max(job.counts.length * 2, (number + 1) * size))
    wider.set(job.counts)
    job.counts = wider
  }
  return number
}

/**
 * Takes one answer in and gives the task's new posterior, one number per label. A label the job does
 * not know changes nothing: it needs a full inference.
 */
export const foldAnswer = (
  job: LiveJob,
  answer: { task: string; worker: string; label: string },
): Float64Array => {
  const labels = job.labels.length
  const task = job.tasks.get(answer.task) ?? { evidence: job.prior.slice(), answers: 0 }
  job.tasks.set(answer.task, task)
  const said = job.labels.indexOf(answer.label)
  if (said >= 0) {
    const worker = workerNumber(job, answer.worker)
    for (let k = 0; k < labels; k++) {
      const chance = confusionCell(job.counts, job.pooled, labels, worker, said, k)
      add(task.evidence, k, Math.log(Math.max(1e-9, chance)))
    }
    task.answers++
    const posterior = posteriorOf(job, task)
    const row = (worker * labels + said) * labels
    for (let k = 0; k < labels; k++) add(job.counts, row + k, at(posterior, k))
  }
  return posteriorOf(job, task)
}

const posteriorOf = ({ correlation }: LiveJob, { evidence, answers }: LiveTask): Float64Array => {
  const scale = worth(answers, correlation)
  const posterior = evidence.map((log) => log * scale)
  softmax(posterior, 0, posterior.length)
  return posterior
}
