/**
 * What tasks with a known answer teach beyond themselves: which members of the blend to believe, and
 * how sure to be. Learned from posteriors that did not know the gold, so that nothing flatters itself.
 */
import { add, at, idAt, softmax } from '../mathematics/vectors.ts'

/** Gold tasks' worth of belief in the members' own weights. */
const WEIGHT_PRIOR = 20
/** Standard deviations of the log of the sharpness, and of the leaning to each label. */
const SHARPNESS_SPREAD = 0.5
const LEANING_SPREAD = 0.3
const STEPS = 200

/** Numbers of the tasks whose answer is known. */
export const goldTasks = (gold: Int32Array): number[] => {
  const tasks: number[] = []
  for (let t = 0; t < gold.length; t++) if (idAt(gold, t) >= 0) tasks.push(t)
  return tasks
}

/**
 * Weights of the members under which gold is likeliest, held near the given ones: stacking of
 * distributions (Yao, Vehtari, Simpson & Gelman 2018) with a Dirichlet prior, by EM.
 */
export const weighMembers = (
  posteriors: readonly Float64Array[],
  weights: readonly number[],
  gold: Int32Array,
  labels: number,
): number[] => {
  const tasks = goldTasks(gold)
  let current = [...weights]
  for (let round = 0; round < 50; round++) {
    const next = weights.map((weight) => weight * WEIGHT_PRIOR)
    for (const task of tasks) {
      const parts = posteriors.map(
        (posterior, m) => (current[m] ?? 0) * at(posterior, task * labels + idAt(gold, task)),
      )
      const sum = parts.reduce((all, part) => all + part, 1e-12)
      for (const [m, part] of parts.entries()) next[m] = (next[m] ?? 0) + part / sum
    }
    const all = next.reduce((sum, weight) => sum + weight, 0)
    current = next.map((weight) => weight / all)
  }
  return current
}

/** A correction of posteriors: log p is multiplied by `sharpness`, then `leaning[label]` is added. */
export type Calibration = { sharpness: number; leaning: Float64Array }

const correctedRow = (
  posterior: Float64Array,
  from: number,
  { sharpness, leaning }: Calibration,
  row: Float64Array,
): void => {
  for (let k = 0; k < row.length; k++)
    row[k] = sharpness * Math.log(Math.max(1e-9, at(posterior, from + k))) + at(leaning, k)
  softmax(row, 0, row.length)
}

/** Slope of the log posterior of the calibration, into `slope`: log sharpness first, then leanings. */
const slopeOf = (
  posterior: Float64Array,
  gold: Int32Array,
  tasks: readonly number[],
  calibration: Calibration,
  slope: Float64Array,
): void => {
  const { sharpness, leaning } = calibration
  const labels = leaning.length
  const row = new Float64Array(labels)
  slope.fill(0)
  for (const task of tasks) {
    correctedRow(posterior, task * labels, calibration, row)
    for (let k = 0; k < labels; k++) {
      const missing = (idAt(gold, task) === k ? 1 : 0) - at(row, k)
      const log = Math.log(Math.max(1e-9, at(posterior, task * labels + k)))
      add(slope, 0, missing * log * sharpness)
      add(slope, k + 1, missing)
    }
  }
  add(slope, 0, -Math.log(sharpness) / SHARPNESS_SPREAD ** 2)
  for (let k = 0; k < labels; k++) add(slope, k + 1, -at(leaning, k) / LEANING_SPREAD ** 2)
}

/**
 * Vector scaling (Guo, Pleiss, Sun & Weinberger 2017, "On calibration of modern neural networks")
 * under a normal prior that says "leave it as it is" until gold says otherwise.
 */
export const learnCalibration = (
  posterior: Float64Array,
  gold: Int32Array,
  labels: number,
): Calibration => {
  const tasks = goldTasks(gold)
  const calibration: Calibration = { sharpness: 1, leaning: new Float64Array(labels) }
  const slope = new Float64Array(labels + 1)
  // Safe for any data: the curvature along each direction is at most this.
  const steepLeaning = tasks.length / 4 + LEANING_SPREAD ** -2
  const steepSharpness = tasks.length * 2 + SHARPNESS_SPREAD ** -2
  for (let step = 0; step < STEPS; step++) {
    slopeOf(posterior, gold, tasks, calibration, slope)
    const move = Math.max(-0.2, Math.min(0.2, at(slope, 0) / steepSharpness))
    calibration.sharpness *= Math.exp(move)
    for (let k = 0; k < labels; k++) add(calibration.leaning, k, at(slope, k + 1) / steepLeaning)
  }
  return calibration
}

/** Applies a correction to every task, in place. */
export const calibrate = (posterior: Float64Array, calibration: Calibration): void => {
  const labels = calibration.leaning.length
  const row = new Float64Array(labels)
  for (let from = 0; from < posterior.length; from += labels) {
    correctedRow(posterior, from, calibration, row)
    posterior.set(row, from)
  }
}
