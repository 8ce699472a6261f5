/** The door to numbers: answers in, one value with an interval per task out. */
import { at, idAt } from '../mathematics/vectors.ts'
import type { NumberTable } from './number-table.ts'
import { countedAnswers, quantile, taskMeans, taskMedians } from './plain-estimates.ts'
import { type WorkerScales, workerScales } from './worker-scale.ts'

/**
 * `auto` is half the mean and half the model: the model wins where people differ in care, the mean
 * where there is little to learn; half and half is near the better of both.
 */
export type NumberMethod = 'auto' | 'mean' | 'median' | 'worker_scale'

export const NUMBER_METHODS: readonly NumberMethod[] = ['auto', 'mean', 'median', 'worker_scale']

/** What more answers do not remove, as a share of the variance of one: errors that all share. */
const COMMON_ERROR = 0.4
/** Half-width of a 90 % interval in standard errors. */
const HALF_WIDTH = 1.645

export type NumberResult = {
  /** null where nobody answered. */
  value: number | null
  /** The truth lies inside with about 90 %; null where nobody answered. */
  interval: { low: number; high: number } | null
  mean: number | null
  median: number | null
  spread: { min: number; max: number; interquartile: number } | null
  answers: number
  /** Answers so far away that they count as slips and not in `value` and `mean`. */
  set_aside: number
}

export type NumberInference = {
  method: NumberMethod
  results: NumberResult[]
  /** What was learned of the workers, in the order of the table. */
  workers: Pick<WorkerScales, 'bias' | 'scale' | 'spread'>
}

const chosen = (
  method: NumberMethod,
  mean: Float64Array,
  median: Float64Array,
  model: Float64Array,
): Float64Array => {
  if (method === 'mean') return mean
  if (method === 'median') return median
  if (method === 'worker_scale') return model
  return mean.map((value, t) => (value + at(model, t)) / 2)
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

const spreadOf = (values: Float64Array): NumberResult['spread'] => {
  if (values.length === 0) return null
  const sorted = values.slice().sort()
  return {
    min: quantile(sorted, 0),
    max: quantile(sorted, 1),
    interquartile: quantile(sorted, 0.75) - quantile(sorted, 0.25),
  }
}

/** Infers every task's number. Deterministic. */
export const inferNumbers = (
  table: NumberTable,
  method: NumberMethod = 'auto',
): NumberInference => {
  const counted = countedAnswers(table)
  const mean = taskMeans(table, counted)
  const median = taskMedians(table)
  const model = workerScales(table, counted)
  const value = chosen(method, mean, median, model.estimate)
  const usual = usualVariance(table, counted, mean)
  const results = table.tasks.map((_, t): NumberResult => {
    const from = idAt(table.start, t)
    const end = idAt(table.start, t + 1)
    const kept = counted.subarray(from, end).reduce((sum, one) => sum + one, 0)
    const error = Math.sqrt(at(model.variance, t) + COMMON_ERROR * usual)
    const best = orNull(at(value, t))
    const half = HALF_WIDTH * error
    return {
      value: best,
      interval: best === null ? null : { low: best - half, high: best + half },
      mean: orNull(at(mean, t)),
      median: orNull(at(median, t)),
      spread: spreadOf(table.value.subarray(from, end)),
      answers: end - from,
      set_aside: end - from - kept,
    }
  })
  const { bias, scale, spread } = model
  return { method, results, workers: { bias, scale, spread } }
}

/** Mean square of the distance of an answer from its task's mean. */
const usualVariance = (table: NumberTable, counted: Float64Array, mean: Float64Array): number => {
  let sum = 0
  let answers = 0
  for (let i = 0; i < table.task.length; i++) {
    if (at(counted, i) === 0) continue
    sum += (at(table.value, i) - at(mean, idAt(table.task, i))) ** 2
    answers++
  }
  return answers > 0 ? sum / answers : 0
}
