/** Counting votes: every worker alike (majority), or by agreement with the majority (Wawa). */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, normalise } from '../mathematics/vectors.ts'
import type { Fit, FitOptions, Model } from './fit.ts'

/** Makes the posterior of gold tasks certain. */
export const clamp = (posterior: Float64Array, labelCount: number, gold?: Int32Array): void => {
  if (gold === undefined) return
  for (let t = 0; t < gold.length; t++) {
    const known = idAt(gold, t)
    if (known < 0) continue
    posterior.fill(0, t * labelCount, (t + 1) * labelCount)
    posterior[t * labelCount + known] = 1
  }
}

/**
 * Share of each label per task, each worker counting by its weight; all labels alike where nobody
 * answered. Expects weights that are not negative.
 */
export const voteShares = (
  table: LabelTable,
  weights?: Float64Array,
  gold?: Int32Array,
): Float64Array => {
  const labelCount = table.labels.length
  const shares = new Float64Array(table.tasks.length * labelCount)
  for (let i = 0; i < table.task.length; i++) {
    const weight = weights === undefined ? 1 : at(weights, idAt(table.worker, i))
    add(shares, idAt(table.task, i) * labelCount + idAt(table.label, i), weight)
  }
  for (let t = 0; t < table.tasks.length; t++) normalise(shares, t * labelCount, labelCount)
  clamp(shares, labelCount, gold)
  return shares
}

/** Majority vote: the share of votes is the probability. */
export const majorityVote: Model = (table, { gold }: FitOptions = {}): Fit => ({
  posterior: voteShares(table, undefined, gold),
  rounds: 1,
  converged: true,
})

/** Per worker, the mean probability of the labels it gave. */
export const agreementWith = (table: LabelTable, posterior: Float64Array): Float64Array => {
  const agreed = new Float64Array(table.workers.length)
  const given = new Float64Array(table.workers.length)
  const labelCount = table.labels.length
  for (let i = 0; i < table.task.length; i++) {
    const worker = idAt(table.worker, i)
    const place = idAt(table.task, i) * labelCount + idAt(table.label, i)
    add(agreed, worker, at(posterior, place))
    add(given, worker, 1)
  }
  return agreed.map((sum, worker) => (at(given, worker) > 0 ? sum / at(given, worker) : 0))
}

/**
 * Wawa, "worker agreement with aggregate" (Appen; Ustalov et al. 2024, Crowd-Kit, JOSS 9(96)): votes
 * weighed by how often each worker chose what the plain majority chose.
 */
export const wawa: Model = (table, { gold }: FitOptions = {}): Fit => {
  const winners = winnersOf(voteShares(table, undefined, gold), table.labels.length)
  const weights = agreementWith(table, winners)
  return { posterior: voteShares(table, weights, gold), rounds: 1, converged: true }
}

/** 1 for the likeliest label of a task, shared among equals, 0 for the others. */
export const winnersOf = (posterior: Float64Array, labelCount: number): Float64Array => {
  const winners = new Float64Array(posterior.length)
  for (let from = 0; from < posterior.length; from += labelCount) {
    let top = 0
    for (let k = 0; k < labelCount; k++) top = Math.max(top, at(posterior, from + k))
    for (let k = 0; k < labelCount; k++)
      winners[from + k] = at(posterior, from + k) > top - 1e-9 ? 1 : 0
    normalise(winners, from, labelCount)
  }
  return winners
}
