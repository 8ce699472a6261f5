/**
 * One number per worker: how often they are right. Errors fall on all wrong labels alike. Also called
 * ZenCrowd (Demartini, Difallah & Cudré-Mauroux 2012, WWW) and homogeneous Dawid–Skene.
 */
import { at } from '../mathematics/vectors.ts'
import { fitOf } from './dawid-skene.ts'
import { expectationMaximisation, type Maximise, type Round } from './expectation-maximisation.ts'
import type { Model } from './fit.ts'
import { voteShares } from './majority-vote.ts'

/** Pseudo-answers that pull a worker's accuracy towards everybody's. */
const SHRINKAGE = 3

/** Right and all answers of the worker whose counts begin at `from`. */
const rightAndAll = (counts: Float64Array, from: number, labelCount: number) => {
  let right = 0
  let all = 0
  for (let label = 0; label < labelCount; label++)
    for (let c = 0; c < labelCount; c++) {
      const count = at(counts, from + label * labelCount + c)
      all += count
      if (label === c) right += count
    }
  return { right, all }
}

/** How often answers are right in the whole, a little better than chance to begin with. */
const overallAccuracy = ({ counts }: Round, labelCount: number): number => {
  let right = 0.7
  let all = 1
  for (let from = 0; from < counts.length; from += labelCount * labelCount) {
    const worker = rightAndAll(counts, from, labelCount)
    right += worker.right
    all += worker.all
  }
  return right / all
}

const writeCoins =
  (labelCount: number): Maximise =>
  (round) => {
    const { counts, logConfusion, logPrior } = round
    const overall = overallAccuracy(round, labelCount)
    for (let from = 0; from < counts.length; from += labelCount * labelCount) {
      const { right, all } = rightAndAll(counts, from, labelCount)
      const accuracy = (right + SHRINKAGE * overall) / (all + SHRINKAGE)
      const hit = Math.log(Math.max(accuracy, 1e-12))
      const miss = Math.log(Math.max(1 - accuracy, 1e-12) / Math.max(1, labelCount - 1))
      for (let cell = 0; cell < labelCount * labelCount; cell++)
        logConfusion[from + cell] = Math.floor(cell / labelCount) === cell % labelCount ? hit : miss
    }
    logPrior.fill(-Math.log(Math.max(1, labelCount)))
  }

/**
 * One-coin Dawid–Skene. All classes are taken as equally likely: estimated frequencies feed back on
 * themselves in this model, until one class swallows the others.
 */
export const oneCoin: Model = (table, options = {}) =>
  fitOf(
    expectationMaximisation(
      table,
      voteShares(table, undefined, options.gold),
      writeCoins(table.labels.length),
      options,
    ),
  )
