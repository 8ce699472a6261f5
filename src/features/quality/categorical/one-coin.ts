/**
 * One number per worker: how often they are right. Errors fall on all wrong labels alike. Also called
 * ZenCrowd (Demartini, Difallah & Cudré-Mauroux 2012, WWW) and homogeneous Dawid–Skene. Needs no
 * matrices, so that it also serves where labels are many.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, softmax } from '../mathematics/vectors.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { clamp, voteShares } from './majority-vote.ts'

/** Pseudo-answers that pull a worker's accuracy towards everybody's. */
const SHRINKAGE = 3

type Coins = {
  answered: Float64Array
  right: Float64Array
  /** Log odds that an answer of the worker speaks for its label. */
  odds: Float64Array
}

/** Accuracies from the posteriors, as log odds; everybody together a little better than chance. */
const renewOdds = (table: LabelTable, coins: Coins, posterior: Float64Array): void => {
  const { answered, right, odds } = coins
  const labels = table.labels.length
  right.fill(0)
  let overall = 0.7
  for (let i = 0; i < table.task.length; i++) {
    const chance = at(posterior, idAt(table.task, i) * labels + idAt(table.label, i))
    add(right, idAt(table.worker, i), chance)
    overall += chance
  }
  overall /= table.task.length + 1
  for (let w = 0; w < odds.length; w++) {
    const share = (at(right, w) + SHRINKAGE * overall) / (at(answered, w) + SHRINKAGE)
    const accuracy = Math.min(1 - 1e-12, Math.max(1e-12, share))
    odds[w] = Math.log((accuracy * Math.max(1, labels - 1)) / (1 - accuracy))
  }
}

/** New posteriors, every label as likely before; returns how far they moved in the mean. */
const renewPosterior = (
  table: LabelTable,
  odds: Float64Array,
  posterior: Float64Array,
  gold?: Int32Array,
): number => {
  const labels = table.labels.length
  const scores = new Float64Array(labels)
  let moved = 0
  for (let t = 0; t < table.tasks.length; t++) {
    if (gold !== undefined && idAt(gold, t) >= 0) continue
    scores.fill(0)
    const end = idAt(table.start, t + 1)
    for (let i = idAt(table.start, t); i < end; i++)
      add(scores, idAt(table.label, i), at(odds, idAt(table.worker, i)))
    softmax(scores, 0, labels)
    for (let k = 0; k < labels; k++) {
      moved += Math.abs(at(scores, k) - at(posterior, t * labels + k))
      posterior[t * labels + k] = at(scores, k)
    }
  }
  return moved / Math.max(1, table.tasks.length)
}

/**
 * One-coin Dawid–Skene. All classes are taken as equally likely: estimated frequencies feed back on
 * themselves in this model, until one class swallows the others.
 */
export const oneCoin: Model = (table: LabelTable, options: FitOptions = {}): Fit => {
  const { gold, rounds = 100, tolerance = 1e-4 } = options
  const perWorker = () => new Float64Array(table.workers.length)
  const coins: Coins = { answered: perWorker(), right: perWorker(), odds: perWorker() }
  for (let i = 0; i < table.worker.length; i++) add(coins.answered, idAt(table.worker, i), 1)
  const posterior = voteShares(table, undefined, gold)
  let done = 0
  let converged = false
  while (done < rounds && !converged) {
    renewOdds(table, coins, posterior)
    converged = renewPosterior(table, coins.odds, posterior, gold) < tolerance
    done++
  }
  clamp(posterior, table.labels.length, gold)
  return { posterior, rounds: done, converged }
}
