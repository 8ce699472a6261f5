/**
 * Dawid–Skene for levels in an order: who errs, errs to a level near by. Each worker's row is shrunk to
 * a bell around the right level plus their bias, and the bell's bias and width are shrunk to everybody's
 * (after the ordinal models of Raykar et al. 2010 and Lakshminarayanan & Teh 2013, arXiv 1305.0015).
 */
import type { LabelTable } from '../answers/label-table.ts'
import { fitOf } from '../categorical/dawid-skene.ts'
import {
  estimatePrior,
  expectationMaximisation,
  type Round,
} from '../categorical/expectation-maximisation.ts'
import type { FitOptions, Model } from '../categorical/fit.ts'
import { voteShares } from '../categorical/majority-vote.ts'
import { add, at } from '../mathematics/vectors.ts'

/** Answers' worth of everybody in one worker's bias and width, and of the bell in one row. */
const BELL_PRIOR = 5
const ROW_PRIOR = 3
/** Share of answers that fall anywhere, whatever is right. */
const STRAY = 0.03
/** Narrowest bell, in levels. */
const NARROWEST = 0.25

type Bell = { bias: number; width: number }

/** Expected answers, and the first two moments of how many levels they are off. */
type Moments = { answers: number; off: number; squares: number }

const momentsOf = (counts: Float64Array, from: number, levels: number): Moments => {
  const moments = { answers: 0, off: 0, squares: 0 }
  for (let cell = 0; cell < levels * levels; cell++) {
    const off = Math.floor(cell / levels) - (cell % levels)
    const count = at(counts, from + cell)
    moments.answers += count
    moments.off += count * off
    moments.squares += count * off * off
  }
  return moments
}

const everybody = (counts: Float64Array, levels: number): Moments => {
  const sum = { answers: 1, off: 0, squares: 0.5 }
  for (let from = 0; from < counts.length; from += levels * levels) {
    const { answers, off, squares } = momentsOf(counts, from, levels)
    sum.answers += answers
    sum.off += off
    sum.squares += squares
  }
  return sum
}

/** The bell of one worker, pulled to that of all. */
const bellOf = (own: Moments, all: Moments): Bell => {
  const answers = own.answers + BELL_PRIOR
  const bias = (own.off + (BELL_PRIOR * all.off) / all.answers) / answers
  const square = (own.squares + (BELL_PRIOR * all.squares) / all.answers) / answers
  return { bias, width: Math.max(NARROWEST, Math.sqrt(Math.max(0, square - bias * bias))) }
}

/** Probabilities of each level said when `right` is right, into `row`. */
const writeBell = ({ bias, width }: Bell, right: number, row: Float64Array): void => {
  let sum = 0
  for (let level = 0; level < row.length; level++) {
    const weight = Math.exp(-(((level - right - bias) / width) ** 2) / 2) + 1e-9
    row[level] = weight
    sum += weight
  }
  for (let level = 0; level < row.length; level++)
    row[level] = ((1 - STRAY) * at(row, level)) / sum + STRAY / row.length
}

const maximise = (round: Round, levels: number): void => {
  const { counts, logConfusion } = round
  const all = everybody(counts, levels)
  const row = new Float64Array(levels)
  for (let from = 0; from < counts.length; from += levels * levels) {
    const bell = bellOf(momentsOf(counts, from, levels), all)
    for (let right = 0; right < levels; right++) {
      writeBell(bell, right, row)
      let seen = ROW_PRIOR
      for (let level = 0; level < levels; level++) seen += at(counts, from + level * levels + right)
      for (let level = 0; level < levels; level++) {
        const cell = from + level * levels + right
        logConfusion[cell] = Math.log((at(counts, cell) + ROW_PRIOR * at(row, level)) / seen)
      }
    }
  }
  estimatePrior(round, 1)
}

/** The ordinal model. The table's labels are the levels, from lowest to highest. */
export const ordinalModel: Model = (table: LabelTable, options: FitOptions = {}) =>
  fitOf(
    expectationMaximisation(
      table,
      smoothed(voteShares(table, undefined, options.gold), table.labels.length),
      (round) => maximise(round, table.labels.length),
      options,
    ),
  )

/** Vote shares with a little of each level given to its neighbours: a first guess that knows the order. */
const smoothed = (shares: Float64Array, levels: number): Float64Array => {
  const guess = new Float64Array(shares.length)
  for (let i = 0; i < shares.length; i++) {
    const level = i % levels
    const below = level > 0 ? 0.1 : 0
    const above = level < levels - 1 ? 0.1 : 0
    add(guess, i, at(shares, i) * (1 - below - above))
    if (below > 0) add(guess, i - 1, at(shares, i) * below)
    if (above > 0) add(guess, i + 1, at(shares, i) * above)
  }
  return guess
}
