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

/**
 * Scores of posteriors (task × label) on tasks whose truth is known (not −1); null without any. A truth
 * beyond the labels is one that nobody ever said: whatever the result, it is wrong.
 */
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
    const chance = known < labels ? at(posterior, from + known) : 0
    sums.logLoss -= Math.log(Math.max(1e-6, chance))
    if (known >= labels) sums.brier++
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

/** Results about as sure as each other: their mean certainty, and how many of them are right. */
export type ReliabilityBin = { confidence: number; right: number | null; tasks: number }

/**
 * Ten bins by the probability of the likeliest label, empty ones left out. Of the tasks whose truth is
 * known, or of all, `right` being null, where none is.
 */
export const reliabilityBins = (
  posterior: Float64Array,
  truth: Int32Array,
  labels: number,
): ReliabilityBin[] => {
  const measured = truth.some((label) => label >= 0)
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0, tasks: 0 }))
  for (let t = 0; t < truth.length && labels > 0; t++) {
    const known = idAt(truth, t)
    if (measured && known < 0) continue
    const from = t * labels
    const top = at(posterior, from + largest(posterior, from, labels))
    const tied = tiedLabels(posterior, from, labels)
    const bin = bins[Math.min(BINS - 1, Math.floor(top * BINS))]
    if (bin === undefined) continue
    bin.tasks++
    bin.confidence += top
    if (tied.includes(known)) bin.right += 1 / tied.length
  }
  return bins
    .filter(({ tasks }) => tasks > 0)
    .map(({ confidence, right, tasks }) => ({
      confidence: confidence / tasks,
      right: measured ? right / tasks : null,
      tasks,
    }))
}
