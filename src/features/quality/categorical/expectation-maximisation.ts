/**
 * The one loop behind all models in which a worker's answer depends only on the class of the task
 * (Dempster, Laird & Rubin 1977). Models differ in how they turn expected counts into confusions.
 * One pass over the answers a round; nothing is allocated inside.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, softmax, total } from '../mathematics/vectors.ts'
import type { FitOptions } from './fit.ts'

/** What a round knows of the workers: expected counts, and the logs made from them. */
export type Round = {
  /** Expected number of answers: worker × label × class. */
  counts: Float64Array
  /** Expected number of tasks per class. */
  classMass: Float64Array
  /** To be written: log P(label | class, worker), worker × label × class. */
  logConfusion: Float64Array
  /** To be written: log P(class). */
  logPrior: Float64Array
}

/** Writes `logConfusion` and `logPrior` from the counts. */
export type Maximise = (round: Round) => void

type EmOptions = FitOptions & {
  /** Latent classes per label: 1 unless a label has several kinds of tasks. */
  kinds?: number
}

export type EmResult = Round & {
  /** task × class, classes of one label side by side. */
  posterior: Float64Array
  logLikelihood: number
  rounds: number
  converged: boolean
}

/** Per answer, where the numbers of its worker and label begin in counts and confusions. */
const rowsOf = (table: LabelTable, classCount: number): Int32Array => {
  const rows = new Int32Array(table.task.length)
  const labels = table.labels.length
  for (let i = 0; i < rows.length; i++)
    rows[i] = (idAt(table.worker, i) * labels + idAt(table.label, i)) * classCount
  return rows
}

type Work = { table: LabelTable; em: Round; posterior: Float64Array; rows: Int32Array }

/** Adds one task's posterior to the counts of everybody who answered it. */
const collectTask = ({ table, em, posterior, rows }: Work, task: number): void => {
  const { counts, classMass } = em
  const classCount = classMass.length
  const from = task * classCount
  for (let c = 0; c < classCount; c++) add(classMass, c, at(posterior, from + c))
  const end = idAt(table.start, task + 1)
  for (let i = idAt(table.start, task); i < end; i++) {
    const row = idAt(rows, i)
    for (let c = 0; c < classCount; c++) add(counts, row + c, at(posterior, from + c))
  }
}

/** Writes one task's posterior into `scores`; returns its log-likelihood. */
const expectTask = (
  { table, em, rows }: Work,
  scores: Float64Array,
  task: number,
  gold: number,
) => {
  const { logConfusion, logPrior } = em
  const classCount = scores.length
  for (let c = 0; c < classCount; c++) scores[c] = at(logPrior, c)
  const end = idAt(table.start, task + 1)
  for (let i = idAt(table.start, task); i < end; i++) {
    const row = idAt(rows, i)
    for (let c = 0; c < classCount; c++) add(scores, c, at(logConfusion, row + c))
  }
  if (gold >= 0) {
    const kinds = classCount / table.labels.length
    for (let c = 0; c < classCount; c++)
      if (Math.floor(c / kinds) !== gold) scores[c] = Number.NEGATIVE_INFINITY
  }
  return softmax(scores, 0, classCount)
}

const round = (work: Work, gold?: Int32Array) => {
  const { table, em, posterior } = work
  const scores = new Float64Array(em.classMass.length)
  em.counts.fill(0)
  em.classMass.fill(0)
  let moved = 0
  let logLikelihood = 0
  for (let t = 0; t < table.tasks.length; t++) {
    logLikelihood += expectTask(work, scores, t, gold === undefined ? -1 : idAt(gold, t))
    const from = t * scores.length
    for (let c = 0; c < scores.length; c++) {
      moved += Math.abs(at(scores, c) - at(posterior, from + c))
      posterior[from + c] = at(scores, c)
    }
    collectTask(work, t)
  }
  return { moved: moved / Math.max(1, table.tasks.length), logLikelihood }
}

/** The posteriors of tasks under confusions learned elsewhere, of the same workers and labels. */
export const posteriorsUnder = (
  table: LabelTable,
  em: Round,
  gold: Int32Array = new Int32Array(table.tasks.length).fill(-1),
): Float64Array => {
  const scores = new Float64Array(em.classMass.length)
  const posterior = new Float64Array(table.tasks.length * scores.length)
  const work = { table, em, posterior, rows: rowsOf(table, scores.length) }
  for (let t = 0; t < table.tasks.length; t++) {
    expectTask(work, scores, t, idAt(gold, t))
    posterior.set(scores, t * scores.length)
  }
  return posterior
}

/** Numbers in all confusion matrices above which they are not made: 64 MB each way. */
const MOST_CELLS = 8_000_000

/** Whether there is room for a matrix per worker. */
export const matricesFit = ({ workers, labels }: LabelTable, kinds = 1): boolean =>
  workers.length * labels.length ** 2 * kinds <= MOST_CELLS

/**
 * Runs a model from a first guess of the posteriors until they rest. The guess is overwritten. The
 * confusions that come back are those that made the posteriors; the counts are newer by half a round. Throws a RangeError where
 * matrices would not fit: so many labels want a method without them.
 */
export const expectationMaximisation = (
  table: LabelTable,
  guess: Float64Array,
  maximise: Maximise,
  { gold, rounds = 100, tolerance = 1e-4, kinds = 1 }: EmOptions = {},
): EmResult => {
  if (!matricesFit(table, kinds))
    throw new RangeError(
      `${table.labels.length} labels are too many for a confusion matrix of each worker`,
    )
  const classCount = table.labels.length * kinds
  const size = table.workers.length * table.labels.length * classCount
  const em: Round = {
    counts: new Float64Array(size),
    classMass: new Float64Array(classCount),
    logConfusion: new Float64Array(size),
    logPrior: new Float64Array(classCount),
  }
  const work = { table, em, posterior: guess, rows: rowsOf(table, classCount) }
  for (let t = 0; t < table.tasks.length; t++) collectTask(work, t)
  let done = 0
  let converged = false
  let logLikelihood = 0
  while (done < rounds && !converged) {
    maximise(em)
    const { moved, logLikelihood: found } = round(work, gold)
    logLikelihood = found
    converged = moved < tolerance
    done++
  }
  return { ...em, posterior: guess, logLikelihood, rounds: done, converged }
}

/** Log of each class's frequency, `pseudoCount` tasks added to every class. */
export const estimatePrior = ({ classMass, logPrior }: Round, pseudoCount: number): void => {
  const all = total(classMass) + pseudoCount * classMass.length
  for (let c = 0; c < classMass.length; c++)
    logPrior[c] = all > 0 ? Math.log((at(classMass, c) + pseudoCount) / all) : 0
}

/** Exponents of logs, as a new array. */
export const exponents = (logs: Float64Array): Float64Array => logs.map((log) => Math.exp(log))
