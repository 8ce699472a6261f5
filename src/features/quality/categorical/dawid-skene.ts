/**
 * Dawid & Skene 1979, "Maximum likelihood estimation of observer error-rates using the EM algorithm",
 * Applied Statistics 28(1): every worker has a confusion matrix of their own.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at } from '../mathematics/vectors.ts'
import {
  type EmResult,
  estimatePrior,
  expectationMaximisation,
  exponents,
  type Maximise,
  type Round,
} from './expectation-maximisation.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { voteShares } from './majority-vote.ts'

/** What an EM run found, in the words all models share. */
export const fitOf = (run: EmResult): Fit => ({
  posterior: run.posterior,
  confusion: exponents(run.logConfusion),
  prior: exponents(run.logPrior),
  logLikelihood: run.logLikelihood,
  rounds: run.rounds,
  converged: run.converged,
})

/** Numbers that stand for what is known of a worker before any answer: label × class. */
type PseudoCounts = Float64Array

/** Everybody's counts in one matrix, label × class. */
const pooledCounts = ({ counts, classMass }: Round, labelCount: number): Float64Array => {
  const pooled = new Float64Array(labelCount * classMass.length)
  for (let i = 0; i < counts.length; i++) add(pooled, i % pooled.length, at(counts, i))
  return pooled
}

/** Each worker's counts plus the pseudo-counts, as logs of shares within a class. */
const writeConfusion = (round: Round, pseudo: PseudoCounts): void => {
  const { counts, logConfusion } = round
  const classCount = round.classMass.length
  for (let from = 0; from < counts.length; from += pseudo.length)
    for (let c = 0; c < classCount; c++) {
      let sum = 0
      for (let cell = c; cell < pseudo.length; cell += classCount)
        sum += at(counts, from + cell) + at(pseudo, cell)
      for (let cell = c; cell < pseudo.length; cell += classCount) {
        const share = sum > 0 ? (at(counts, from + cell) + at(pseudo, cell)) / sum : 1
        logConfusion[from + cell] = Math.log(Math.max(share, 1e-12))
      }
    }
}

/** The same pseudo-counts for everybody: `right` on the diagonal, `wrong` elsewhere. */
const diagonalCounts = (labelCount: number, right: number, wrong: number): PseudoCounts =>
  new Float64Array(labelCount * labelCount).map((_, cell) =>
    Math.floor(cell / labelCount) === cell % labelCount ? right : wrong,
  )

/**
 * Everybody's confusion matrix, scaled so that each class holds `strength` answers. The pool itself
 * leans to the diagonal by one answer, so that a class nobody was seen in stays what its name says.
 */
const pooledPseudoCounts = (round: Round, labelCount: number, strength: number): PseudoCounts => {
  const pooled = pooledCounts(round, labelCount)
  const lean = diagonalCounts(labelCount, 0.7, 0.3 / Math.max(1, labelCount - 1))
  const classCount = round.classMass.length
  for (let c = 0; c < classCount; c++) {
    let sum = 0
    for (let cell = c; cell < pooled.length; cell += classCount) {
      add(pooled, cell, at(lean, cell))
      sum += at(pooled, cell)
    }
    for (let cell = c; cell < pooled.length; cell += classCount)
      pooled[cell] = (at(pooled, cell) / sum) * strength
  }
  return pooled
}

export type DawidSkeneOptions = FitOptions & {
  /** Pseudo-answers per cell of a worker's matrix: on the diagonal, and off it. 0 and 0 is 1979. */
  right?: number
  wrong?: number
  /** Pseudo-tasks per class. */
  classes?: number
}

/**
 * Dawid–Skene with a Dirichlet prior on every row of every matrix (Kim & Ghahramani 2012). The
 * defaults say little: as if each worker had been seen right once and wrong half a time in each class.
 */
export const dawidSkene = (table: LabelTable, options: DawidSkeneOptions = {}): Fit => {
  const { right = 1, wrong = 0.5 / Math.max(1, table.labels.length - 1), classes = 0.5 } = options
  const pseudo = diagonalCounts(table.labels.length, right, wrong)
  const maximise: Maximise = (round) => {
    writeConfusion(round, pseudo)
    estimatePrior(round, classes)
  }
  const guess = voteShares(table, undefined, options.gold)
  return fitOf(expectationMaximisation(table, guess, maximise, options))
}

/** Pseudo-answers that pull a worker's row towards everybody's. */
const SHRINKAGE = 3

/**
 * Dawid–Skene whose rows are shrunk to those of everybody, the empirical-Bayes way: who answered
 * little errs like the others, who answered much like themselves.
 */
export const shrunkDawidSkene: Model = (table, options = {}) => {
  const maximise: Maximise = (round) => {
    writeConfusion(round, pooledPseudoCounts(round, table.labels.length, SHRINKAGE))
    estimatePrior(round, 1)
  }
  const guess = voteShares(table, undefined, options.gold)
  return fitOf(expectationMaximisation(table, guess, maximise, options))
}
