/** How good probabilities are, against a known truth. */

import { tiedLabels } from '../categorical/infer.ts'
import { at, idAt, largest } from '../mathematics/vectors.ts'

export type Scores = {
  /** Share of right answers; a tie counts by its share. */
  accuracy: number
  /** Mean negative log probability of the truth, clipped at 1e-6. */
  logLoss: number
  /** Expected calibration error over ten bins of confidence (Naeini, Cooper & Hauskrecht 2015). */
  ece: number
  /** Multi-class Brier score (1950): sum of squared errors over the labels, 0 to 2. */
  brier: number
  /** Tasks scored. */
  tasks: number
}

const BINS = 10

/** Scores of posteriors (task × label) on tasks whose truth is known (not −1); null without any. */
export const scorePosterior = (
  posterior: Float64Array,
  truth: Int32Array,
  labels: number,
): Scores | null => {
  const confidence = new Float64Array(BINS)
  const right = new Float64Array(BINS)
  const sums = { accuracy: 0, logLoss: 0, brier: 0, tasks: 0 }
  for (let t = 0; t < truth.length; t++) {
    const known = idAt(truth, t)
    if (known < 0) continue
    const from = t * labels
    const tied = tiedLabels(posterior, from, labels)
    const hit = tied.includes(known) ? 1 / tied.length : 0
    const top = at(posterior, from + largest(posterior, from, labels))
    const bin = Math.min(BINS - 1, Math.floor(top * BINS))
    confidence[bin] = at(confidence, bin) + top
    right[bin] = at(right, bin) + hit
    sums.tasks++
    sums.accuracy += hit
    sums.logLoss -= Math.log(Math.max(1e-6, at(posterior, from + known)))
    for (let k = 0; k < labels; k++)
      sums.brier += (at(posterior, from + k) - (k === known ? 1 : 0)) ** 2
  }
  const { tasks } = sums
  if (tasks === 0) return null
  let ece = 0
  for (let b = 0; b < BINS; b++) ece += Math.abs(at(confidence, b) - at(right, b))
  return {
    accuracy: sums.accuracy / tasks,
    logLoss: sums.logLoss / tasks,
    brier: sums.brier / tasks,
    ece: ece / tasks,
    tasks,
  }
}
