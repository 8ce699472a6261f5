/** The models that the default blends, tempered, each with the part it has by itself. */
import type { LabelTable } from '../answers/label-table.ts'
import { cautiousVote, secondOpinions } from './cautious-vote.ts'
import { keptLabels, voteFrequencies } from './collapse.ts'
import { correlatedClasses } from './correlated-classes.ts'
import { shrunkDawidSkene } from './dawid-skene.ts'
import { matricesFit } from './expectation-maximisation.ts'
import type { Fit, FitOptions } from './fit.ts'
import { agreementWith } from './majority-vote.ts'
import { oneCoin } from './one-coin.ts'
import { prototypeMixture } from './prototype-mixture.ts'
import { sharedError, temper } from './shared-error.ts'
import { weightedVote } from './weighted-vote.ts'

/** Answers per worker and label at which a confusion matrix is trusted half. */
const LEARNABLE = 5
/** Trust below which none is made: where hardly anybody came twice it would only take time. */
const LEAST_TRUST = 0.1
/** Second opinions in all at which any model is trusted half against the cautious vote. */
const LEARNED = 20
/** Kinds of tasks, and the work (answers × labels × kinds) above which they are not looked for. */
const KINDS = 3
const KINDS_WORK = 4_000_000
/** Work (answers × labels) above which the labels are not weighed one by one. */
const WEIGHING_WORK = 20_000_000
/** Answers above which models may rest earlier: labels stand long before the last digits do. */
const MANY = 200_000

export type Member = { fit: Fit; weight: number }

export type Members = {
  /** Weights sum to 1; the order is the same for the same table. */
  members: Member[]
  /** Correlation of errors within a task, 0 to 1. */
  correlation: number
}

/** Models whose certainty multiplies. Confusion matrices count by how much there is to learn from. */
const sharpMembers = (table: LabelTable, coin: Fit, options: FitOptions): Member[] => {
  const labels = table.labels.length
  const perCell = table.task.length / Math.max(1, table.workers.length * labels)
  const learnable = matricesFit(table) ? perCell / (perCell + LEARNABLE) : 0
  const members = [{ fit: coin, weight: 2 * (1 - learnable) }]
  if (learnable < LEAST_TRUST) return members
  members.push(
    { fit: shrunkDawidSkene(table, options), weight: learnable },
    { fit: prototypeMixture(table, options), weight: learnable },
  )
  if (table.task.length * labels * KINDS > KINDS_WORK || !matricesFit(table, KINDS)) return members
  const kinds = { ...options, kinds: KINDS, restarts: 3, tolerance: 1e-2 }
  return [...members, { fit: correlatedClasses(table, kinds), weight: 2 }]
}

/** Fits all members. */
export const blendMembers = (table: LabelTable, given: FitOptions): Members => {
  const options = { tolerance: table.task.length > MANY ? 1e-3 : 1e-4, ...given }
  const coin = oneCoin(table, options)
  const correlation = sharedError(table, agreementWith(table, coin.posterior))
  const sharp = sharpMembers(table, coin, options)
  const weighable = table.task.length * table.labels.length <= WEIGHING_WORK
  const weighted = weighable ? [{ fit: weightedVote(table, options), weight: 1 }] : []
  const cautious = { fit: cautiousVote(table, options), weight: 1 }
  for (const { fit } of [...sharp, cautious]) temper(table, fit.posterior, correlation)
  const votes = voteFrequencies(table)
  const kept = sharp.map(({ fit, weight }) => ({
    fit,
    weight: weight * keptLabels(votes, fit.posterior),
  }))
  const models = [...kept, ...weighted]
  const all = models.reduce((sum, { weight }) => sum + weight, 0)
  const caution = LEARNED / (LEARNED + secondOpinions(table))
  const members = models.map(({ fit, weight }) => ({
    fit,
    weight: (weight / all) * (1 - caution),
  }))
  return { members: [...members, { ...cautious, weight: caution }], correlation }
}
