/**
 * The default: the mean of unlike models, none sure beyond what shared errors allow. Good models are
 * right equally often; where they differ is how they fail, and a mean of unlike ones has no failure of
 * its own and an honest certainty. Why these and in which parts: docs/decisions/0022.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, normalise } from '../mathematics/vectors.ts'
import { blendMembers, type Members } from './blend-members.ts'
import type { Fit, FitOptions } from './fit.ts'
import { calibrate, goldTasks, learnCalibration, weighMembers } from './gold-lessons.ts'
import { clamp } from './majority-vote.ts'

export type Blend = Fit & {
  /** Correlation of errors within a task, 0 to 1. */
  correlation: number
}

/** The weighted mean of the members' posteriors. */
const mean = ({ members }: Members, weights: readonly number[], labels: number): Float64Array => {
  const posterior = new Float64Array(members[0]?.fit.posterior.length ?? 0)
  for (const [m, { fit }] of members.entries()) {
    const weight = weights[m] ?? 0
    for (let i = 0; i < posterior.length; i++) add(posterior, i, at(fit.posterior, i) * weight)
  }
  for (let from = 0; from < posterior.length; from += labels) normalise(posterior, from, labels)
  return posterior
}

const blendOf = ({ members, correlation }: Members, posterior: Float64Array): Blend => ({
  posterior,
  correlation,
  rounds: Math.max(...members.map(({ fit }) => fit.rounds)),
  converged: members.every(({ fit }) => fit.converged),
})

const withGold = (table: LabelTable, gold: Int32Array, options: FitOptions): Blend => {
  const labels = table.labels.length
  const blind = blendMembers(table, { ...options, gold: new Int32Array(gold.length).fill(-1) })
  const posteriors = blind.members.map(({ fit }) => fit.posterior)
  const own = blind.members.map(({ weight }) => weight)
  const weights = weighMembers(posteriors, own, gold, labels)
  const calibration = learnCalibration(mean(blind, weights, labels), gold, labels)
  const seeing = blendMembers(table, { ...options, gold })
  const posterior = mean(seeing, weights, labels)
  calibrate(posterior, calibration)
  clamp(posterior, labels, gold)
  return blendOf(seeing, posterior)
}

/** The mean of shrunk confusions, prototypes, kinds of tasks, coins and weighted votes. */
export const blend = (table: LabelTable, options: FitOptions = {}): Blend => {
  const { gold } = options
  if (gold !== undefined && goldTasks(gold).length > 0) return withGold(table, gold, options)
  const found = blendMembers(table, options)
  const weights = found.members.map(({ weight }) => weight)
  return blendOf(found, mean(found, weights, table.labels.length))
}
