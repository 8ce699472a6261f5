/**
 * Bayesian weighted average (Li, Rubinstein & Cohn 2019, "Truth inference at scale", WWW): each label
 * apart is a number between 0 and 1 that workers report with a precision of their own. Cannot drift
 * far from the vote, which is what makes it a good third opinion beside confusion matrices.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, normalise } from '../mathematics/vectors.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { clamp, voteShares } from './majority-vote.ts'

/** Answers' worth of prior knowledge of a worker's precision, and of a task's value. */
const PRECISION_PRIOR = 15
const TASK_PRIOR = 1

type State = {
  label: number
  values: Float64Array
  precisions: Float64Array
  errors: Float64Array
  answered: Float64Array
  priorError: number
}

/** Variance of the votes on one label, summed over answers and scaled to one worker's prior. */
const priorErrorOf = (table: LabelTable, values: Float64Array): number => {
  const labelCount = table.labels.length
  let sum = 0
  for (let t = 0; t < table.tasks.length; t++)
    sum += (idAt(table.start, t + 1) - idAt(table.start, t)) * at(values, t) * (1 - at(values, t))
  const spread = (sum / Math.max(1, table.task.length)) * 4 * (1 - 1 / labelCount)
  return Math.max(PRECISION_PRIOR * spread, 1e-6)
}

const renewPrecisions = (table: LabelTable, state: State): void => {
  const { errors, values, precisions, answered } = state
  errors.fill(0)
  for (let i = 0; i < table.task.length; i++) {
    const said = idAt(table.label, i) === state.label ? 1 : 0
    const error = at(values, idAt(table.task, i)) - said
    add(errors, idAt(table.worker, i), error * error)
  }
  for (let w = 0; w < precisions.length; w++)
    precisions[w] = (PRECISION_PRIOR + at(answered, w)) / (state.priorError + at(errors, w))
}

/** New values of all tasks; returns the mean change. */
const renewValues = (table: LabelTable, state: State, gold?: Int32Array): number => {
  const { values, precisions } = state
  let mean = 0
  for (let t = 0; t < values.length; t++) mean += at(values, t) / values.length
  let moved = 0
  for (let t = 0; t < values.length; t++) {
    let weight = TASK_PRIOR
    let sum = TASK_PRIOR * mean
    const end = idAt(table.start, t + 1)
    for (let i = idAt(table.start, t); i < end; i++) {
      const precision = at(precisions, idAt(table.worker, i))
      weight += precision
      if (idAt(table.label, i) === state.label) sum += precision
    }
    const known = gold === undefined ? -1 : idAt(gold, t)
    const value = known < 0 ? sum / weight : Number(known === state.label)
    moved += Math.abs(value - at(values, t)) / values.length
    values[t] = value
  }
  return moved
}

const newState = (table: LabelTable, shares: Float64Array, label: number): State => {
  const labelCount = table.labels.length
  const values = new Float64Array(table.tasks.length)
  for (let t = 0; t < values.length; t++) values[t] = at(shares, t * labelCount + label)
  const answered = new Float64Array(table.workers.length)
  for (let i = 0; i < table.worker.length; i++) add(answered, idAt(table.worker, i), 1)
  return {
    label,
    values,
    precisions: new Float64Array(table.workers.length),
    errors: new Float64Array(table.workers.length),
    answered,
    priorError: priorErrorOf(table, values),
  }
}

/** The weighted average of each label, scaled to sum to 1 per task. */
export const weightedVote: Model = (table, options: FitOptions = {}): Fit => {
  const { gold, rounds = 100, tolerance = 1e-4 } = options
  const labelCount = table.labels.length
  const posterior = voteShares(table, undefined, gold)
  const shares = posterior.slice()
  let most = 0
  let converged = true
  for (let label = 0; label < labelCount; label++) {
    const state = newState(table, shares, label)
    let moved = Number.POSITIVE_INFINITY
    let done = 0
    for (; done < rounds && moved > tolerance; done++) {
      renewPrecisions(table, state)
      moved = renewValues(table, state, gold)
    }
    converged &&= moved <= tolerance
    most = Math.max(most, done)
    for (let t = 0; t < state.values.length; t++)
      posterior[t * labelCount + label] = at(state.values, t)
  }
  for (let t = 0; t < table.tasks.length; t++) normalise(posterior, t * labelCount, labelCount)
  clamp(posterior, labelCount, gold)
  return { posterior, rounds: most, converged }
}
