/**
 * How far workers err together. Models multiply answers as if they were independent; on a hard task
 * they are not, and certainty explodes. As in survey sampling (Kish 1965, the design effect), n answers
 * with a correlation r are worth n / (1 + (n − 1) r). r is read from the answers alone: each answer is
 * predicted from the others of its task, and the r that predicts best is taken.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt } from '../mathematics/vectors.ts'

/** Correlations tried. */
const TRIED = [0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1]
/**
 * Answers cannot show the errors that everybody makes, so the correlation found is too small; and some
 * is always there. Chosen on the six sets named in docs/decisions/0022.
 */
const UNSEEN = 1.5
const LEAST = 0.1
const MOST = 0.5
/** Answers looked at; more would not move the estimate. */
const ENOUGH = 40_000

/** Share of independent information in one of `answers` answers to a task. */
export const worth = (answers: number, correlation: number): number =>
  1 / (1 + Math.max(0, answers - 1) * correlation)

/**
 * Log probability of one answer given the others of its task in the one-coin model. `scores` holds the
 * summed log odds of each label, `odds` the log odds this answer adds to its own.
 */
const predicted = (scores: Float64Array, label: number, odds: number, scale: number): number => {
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < scores.length; k++)
    top = Math.max(top, at(scores, k) - (k === label ? odds : 0))
  let sum = 0
  let own = 0
  for (let k = 0; k < scores.length; k++) {
    const weight = Math.exp(scale * (at(scores, k) - (k === label ? odds : 0) - top))
    sum += weight
    if (k === label) own = weight
  }
  const accuracy = 1 / (1 + Math.exp(-odds) * (scores.length - 1))
  const right = own / sum
  return Math.log(right * accuracy + ((1 - right) * (1 - accuracy)) / (scores.length - 1))
}

/** Log probability of all answers to tasks `first`, `first + every`, … for each correlation tried. */
const sums = (table: LabelTable, odds: Float64Array, every: number): Float64Array => {
  const scores = new Float64Array(table.labels.length)
  const found = new Float64Array(TRIED.length)
  for (let t = 0; t < table.tasks.length; t += every) {
    const from = idAt(table.start, t)
    const end = idAt(table.start, t + 1)
    if (end - from < 2) continue
    scores.fill(0)
    for (let i = from; i < end; i++)
      add(scores, idAt(table.label, i), at(odds, idAt(table.worker, i)))
    for (let r = 0; r < TRIED.length; r++) {
      const scale = worth(end - from - 1, TRIED[r] ?? 0)
      for (let i = from; i < end; i++)
        add(
          found,
          r,
          predicted(scores, idAt(table.label, i), at(odds, idAt(table.worker, i)), scale),
        )
    }
  }
  return found
}

/** Per worker, the log odds by which an answer speaks for its label, from one-coin accuracies. */
const logOdds = (accuracies: Float64Array, labelCount: number): Float64Array =>
  accuracies.map((accuracy) => {
    const safe = Math.min(1 - 1e-6, Math.max(1e-6, accuracy))
    return Math.log((safe * Math.max(1, labelCount - 1)) / (1 - safe))
  })

/**
 * The correlation of errors within a task, 0.1 to 0.5, from the one-coin accuracy of each worker.
 * With nothing to learn from, 0.1.
 */
export const sharedError = (table: LabelTable, accuracies: Float64Array): number => {
  if (table.labels.length < 2) return LEAST
  const every = Math.max(1, Math.ceil(table.task.length / ENOUGH))
  const found = sums(table, logOdds(accuracies, table.labels.length), every)
  let best = 0
  for (let r = 1; r < TRIED.length; r++) if (at(found, r) > at(found, best) + 1e-9) best = r
  return Math.min(MOST, Math.max(LEAST, UNSEEN * (TRIED[best] ?? 0)))
}

/** Takes back the certainty that shared errors do not allow. Order of labels stays; writes in place. */
export const temper = (table: LabelTable, posterior: Float64Array, correlation: number): void => {
  const labels = table.labels.length
  for (let t = 0; t < table.tasks.length; t++) {
    const scale = worth(idAt(table.start, t + 1) - idAt(table.start, t), correlation)
    if (scale < 1) power(posterior, t * labels, labels, scale)
  }
}

/** Raises probabilities to a power and scales them to a sum of 1. */
export const power = (
  posterior: Float64Array,
  from: number,
  length: number,
  exponent: number,
): void => {
  let sum = 0
  for (let i = from; i < from + length; i++) {
    posterior[i] = at(posterior, i) ** exponent
    sum += at(posterior, i)
  }
  for (let i = from; i < from + length; i++) posterior[i] = at(posterior, i) / sum
}
