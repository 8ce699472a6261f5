/**
 * Enhanced Bayesian classifier combination (Li, Rubinstein & Cohn 2019, "Exploiting worker correlation
 * for label aggregation in crowdsourcing", ICML): each class has several kinds of tasks, and workers
 * err on the hard kinds together. Mean-field variational Bayes.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { seededRandom } from '../mathematics/random.ts'
import { digamma } from '../mathematics/special-functions.ts'
import { add, at, normalise, total } from '../mathematics/vectors.ts'
import { expectationMaximisation, type Round } from './expectation-maximisation.ts'
import type { Fit, FitOptions } from './fit.ts'
import { voteShares } from './majority-vote.ts'

/** Pseudo-answers on a worker's diagonal and off it; pseudo-tasks over all kinds of one class. */
const RIGHT = 4
const WRONG = 1
const KINDS_PRIOR = 0.1

type CorrelatedOptions = FitOptions & {
  /** Kinds of tasks per class. */
  kinds?: number
  /** Runs from different beginnings; their posteriors are averaged. */
  restarts?: number
}

/** The expected log confusions under the Dirichlet posteriors of all rows. */
const expectedLogs = ({ counts, classMass, logConfusion }: Round, labelCount: number): void => {
  const classCount = classMass.length
  const kinds = classCount / labelCount
  const size = labelCount * classCount
  for (let from = 0; from < counts.length; from += size)
    for (let c = 0; c < classCount; c++) {
      let sum = 0
      for (let label = 0; label < labelCount; label++) {
        const cell = from + label * classCount + c
        const seen = at(counts, cell) + (Math.floor(c / kinds) === label ? RIGHT : WRONG)
        logConfusion[cell] = digamma(seen)
        sum += seen
      }
      const whole = digamma(sum)
      for (let label = 0; label < labelCount; label++)
        add(logConfusion, from + label * classCount + c, -whole)
    }
}

/** The expected log share of every kind of every class. */
const expectedPriors = ({ classMass, logPrior }: Round, labelCount: number): void => {
  const kinds = classMass.length / labelCount
  const tasks = total(classMass) + labelCount
  for (let label = 0; label < labelCount; label++) {
    let mass = 0
    for (let g = 0; g < kinds; g++) mass += at(classMass, label * kinds + g)
    const ofClass = digamma(mass + 1) - digamma(tasks) - digamma(mass + KINDS_PRIOR)
    for (let g = 0; g < kinds; g++) {
      const kind = label * kinds + g
      logPrior[kind] = ofClass + digamma(at(classMass, kind) + KINDS_PRIOR / kinds)
    }
  }
}

/**
 * The vote shares of a task, split among the kinds of each class at random, every label alike: renaming
 * labels must not change what is found.
 */
const scattered = (
  shares: Float64Array,
  labels: number,
  kinds: number,
  random: () => number,
): Float64Array => {
  const guess = new Float64Array(shares.length * kinds)
  const parts = new Float64Array(kinds)
  for (let from = 0; from < shares.length; from += labels) {
    for (let g = 0; g < kinds; g++) parts[g] = -Math.log(1 - random())
    normalise(parts, 0, kinds)
    for (let i = from; i < from + labels; i++)
      for (let g = 0; g < kinds; g++) guess[i * kinds + g] = at(parts, g) * at(shares, i)
  }
  return guess
}

/** Adds the posterior over kinds to the one over labels, scaled. */
const collapse = (sum: Float64Array, fine: Float64Array, kinds: number, scale: number): void => {
  for (let i = 0; i < fine.length; i++) add(sum, Math.floor(i / kinds), at(fine, i) * scale)
}

/** Classes of several kinds, averaged over restarts. */
export const correlatedClasses = (table: LabelTable, options: CorrelatedOptions = {}): Fit => {
  const { kinds = 10, restarts = 5, tolerance = 1e-3 } = options
  const labelCount = table.labels.length
  const shares = voteShares(table, undefined, options.gold)
  const posterior = new Float64Array(shares.length)
  const maximise = (round: Round): void => {
    expectedLogs(round, labelCount)
    expectedPriors(round, labelCount)
  }
  let most = 0
  let converged = true
  for (let run = 0; run < restarts; run++) {
    const guess = scattered(shares, labelCount, kinds, seededRandom(run + 1))
    const em = expectationMaximisation(table, guess, maximise, { ...options, kinds, tolerance })
    collapse(posterior, em.posterior, kinds, 1 / restarts)
    most = Math.max(most, em.rounds)
    converged &&= em.converged
  }
  return { posterior, rounds: most, converged }
}
