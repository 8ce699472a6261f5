/**
 * A model of people who give numbers: each has a bias, a scale of their own, and a spread. Congeneric
 * measurement (Jöreskog 1971) with everything shrunk to what is usual, by EM; with bias and spread
 * only it is the model of Raykar et al. 2010, "Learning from crowds", JMLR. The scale matters: without
 * it whoever never moves the slider looks like the most precise of all.
 */
import { add, at, idAt } from '../mathematics/vectors.ts'
import type { NumberTable } from './number-table.ts'
import { taskMeans } from './plain-estimates.ts'

/** Answers' worth of belief that somebody's bias, scale and spread are the usual ones. */
const BIAS_PRIOR = 50
const SCALE_PRIOR = 50
const SPREAD_PRIOR = 10
const ROUNDS = 40
/** Nobody counts as reporting the reverse. */
const LEAST_SCALE = 0.05

export type WorkerScales = {
  /** Per task; NaN where nobody answered. */
  estimate: Float64Array
  /** Variance of the estimate per task, given the model. */
  variance: Float64Array
  /** Per worker. */
  bias: Float64Array
  scale: Float64Array
  /** Standard deviation of what bias and scale leave. */
  spread: Float64Array
}

type State = WorkerScales & { table: NumberTable; counted: Float64Array; middle: number }

/** Mean and variance of the known estimates. */
const momentsOf = (estimate: Float64Array): { middle: number; variance: number } => {
  const known = estimate.filter((one) => !Number.isNaN(one))
  const middle = known.reduce((sum, one) => sum + one / known.length, 0)
  const variance = known.reduce((sum, one) => sum + (one - middle) ** 2 / known.length, 0)
  return { middle, variance }
}

/** Bias and scale of each worker: least squares, pulled to 0 and 1. */
const renewLines = (state: State): void => {
  const { table, counted, estimate, variance, bias, scale } = state
  const moments = momentsOf(estimate)
  state.middle = moments.middle
  const size = bias.length
  const [n, x, y, xx, xy] = Array.from({ length: 5 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let i = 0; i < table.task.length; i++) {
    if (at(counted, i) === 0) continue
    const [task, worker] = [idAt(table.task, i), idAt(table.worker, i)]
    const level = at(estimate, task) - state.middle
    const off = at(table.value, i) - at(estimate, task)
    add(n, worker, 1)
    add(x, worker, level)
    add(y, worker, off)
    add(xx, worker, level ** 2 + at(variance, task))
    add(xy, worker, level * off - at(variance, task))
  }
  for (let w = 0; w < size; w++) {
    const a = at(xx, w) + SCALE_PRIOR * moments.variance
    const c = at(n, w) + BIAS_PRIOR
    const determinant = a * c - at(x, w) ** 2
    const slope = a > 0 ? (at(xy, w) * c - at(y, w) * at(x, w)) / determinant : 0
    scale[w] = Math.max(LEAST_SCALE, 1 + slope)
    bias[w] = a > 0 ? (at(y, w) * a - at(xy, w) * at(x, w)) / determinant : at(y, w) / c
  }
  centreScales(scale, n)
}

/** Scales have no unit of their own: in the mean over the answers they are 1. */
const centreScales = (scale: Float64Array, answers: Float64Array): void => {
  let sum = 0
  let all = 0
  for (let w = 0; w < scale.length; w++) {
    sum += at(scale, w) * at(answers, w)
    all += at(answers, w)
  }
  for (let w = 0; w < scale.length; w++) scale[w] = all > 0 ? at(scale, w) / (sum / all) : 1
}

/** Squares of what bias and scale leave, shared out per worker and shrunk to everybody's. */
const renewSpreads = (state: State): void => {
  const { table, counted, estimate, variance, bias, scale, spread, middle } = state
  const squares = new Float64Array(spread.length)
  const n = new Float64Array(spread.length)
  let all = 0
  let answers = 0
  for (let i = 0; i < table.task.length; i++) {
    if (at(counted, i) === 0) continue
    const [task, worker] = [idAt(table.task, i), idAt(table.worker, i)]
    const said = middle + at(bias, worker) + at(scale, worker) * (at(estimate, task) - middle)
    const square = (at(table.value, i) - said) ** 2 + at(scale, worker) ** 2 * at(variance, task)
    add(squares, worker, square)
    add(n, worker, 1)
    all += square
    answers++
  }
  const usual = answers > 0 ? Math.max(all / answers, 1e-12) : 1
  for (let w = 0; w < spread.length; w++)
    spread[w] = Math.sqrt((at(squares, w) + SPREAD_PRIOR * usual) / (at(n, w) + SPREAD_PRIOR))
}

/** The tasks' values, each answer read through its worker's line and weighed by their spread. */
const renewEstimates = (state: State): void => {
  const { table, counted, estimate, variance, bias, scale, spread, middle } = state
  const sums = new Float64Array(estimate.length)
  const weights = new Float64Array(estimate.length)
  for (let i = 0; i < table.task.length; i++) {
    const [task, worker] = [idAt(table.task, i), idAt(table.worker, i)]
    const precision = at(counted, i) / at(spread, worker) ** 2
    const above = at(table.value, i) - middle - at(bias, worker)
    add(sums, task, at(scale, worker) * above * precision)
    add(weights, task, at(scale, worker) ** 2 * precision)
  }
  for (let t = 0; t < estimate.length; t++) {
    const weight = at(weights, t)
    estimate[t] = weight > 0 ? middle + at(sums, t) / weight : Number.NaN
    variance[t] = weight > 0 ? 1 / weight : 0
  }
}

/** Fits bias, scale and spread of every worker and the value of every task. */
export const workerScales = (table: NumberTable, counted: Float64Array): WorkerScales => {
  const perWorker = (value: number) => new Float64Array(table.workers.length).fill(value)
  const state: State = {
    table,
    counted,
    middle: 0,
    estimate: taskMeans(table, counted),
    variance: new Float64Array(table.tasks.length),
    bias: perWorker(0),
    scale: perWorker(1),
    spread: perWorker(1),
  }
  for (let round = 0; round < ROUNDS; round++) {
    renewLines(state)
    renewSpreads(state)
    renewEstimates(state)
  }
  const { estimate, variance, bias, scale, spread } = state
  return { estimate, variance, bias, scale, spread }
}
