/**
 * The vote with an honest certainty, for when there is too little to learn anybody's skill: everybody
 * is right equally often, and how often is read from how often two people agree.
 */
import { QUALITY } from '../../../kernel/limits.ts'
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, softmax } from '../mathematics/vectors.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { clamp } from './majority-vote.ts'

/** Second opinions' worth of the accuracy assumed of everybody. */
const ASSUMED_WEIGHT = 10

/** How often two people agree who are each right with `accuracy` and err alike on other labels. */
const agreementOf = (accuracy: number, labels: number): number =>
  accuracy ** 2 + (1 - accuracy) ** 2 / (labels - 1)

/** Opinions beyond the first of each task: what agreement can be learned from. */
export const secondOpinions = (table: LabelTable): number => {
  let count = 0
  for (let t = 0; t < table.tasks.length; t++)
    count += Math.max(0, idAt(table.start, t + 1) - idAt(table.start, t) - 1)
  return count
}

/** Agreeing second opinions: the share of equal pairs of each task times its second opinions. */
const agreeing = (table: LabelTable): number => {
  const votes = new Float64Array(table.labels.length)
  let sum = 0
  for (let t = 0; t < table.tasks.length; t++) {
    const from = idAt(table.start, t)
    const end = idAt(table.start, t + 1)
    if (end - from < 2) continue
    votes.fill(0)
    for (let i = from; i < end; i++) add(votes, idAt(table.label, i), 1)
    let pairs = 0
    for (let k = 0; k < votes.length; k++) pairs += at(votes, k) * (at(votes, k) - 1)
    sum += pairs / (end - from)
  }
  return sum
}

/** How often one answer is right, from agreement and what is assumed of everybody. */
export const accuracyFromAgreement = (table: LabelTable): number => {
  const labels = Math.max(2, table.labels.length)
  const assumed = agreementOf(QUALITY.assumed_accuracy, labels)
  const agreement =
    (agreeing(table) + ASSUMED_WEIGHT * assumed) / (secondOpinions(table) + ASSUMED_WEIGHT)
  const beyondChance = Math.max(0, (labels - 1) * (labels * agreement - 1))
  return Math.min(0.99, (1 + Math.sqrt(beyondChance)) / labels)
}

/** One accuracy for everybody, every label as likely before the votes. */
export const cautiousVote: Model = (table, { gold }: FitOptions = {}): Fit => {
  const labels = table.labels.length
  const accuracy = accuracyFromAgreement(table)
  const odds = Math.log((accuracy * Math.max(1, labels - 1)) / (1 - accuracy))
  const posterior = new Float64Array(table.tasks.length * labels)
  for (let i = 0; i < table.task.length; i++)
    add(posterior, idAt(table.task, i) * labels + idAt(table.label, i), odds)
  for (let t = 0; t < table.tasks.length; t++) softmax(posterior, t * labels, labels)
  clamp(posterior, labels, gold)
  return { posterior, rounds: 1, converged: true }
}
