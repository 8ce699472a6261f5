/**
 * Workers as mixtures of a few shared ways of answering. After "prototype learning" in PTBCC (arXiv
 * 2508.02123, 2025) and community-based BCC (Venanzi et al. 2014, WWW): a few confusion matrices are
 * learned from everybody, and a worker only says how much of each they are, so that a worker with ten
 * answers has ten numbers to learn and not a matrix.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, normalise } from '../mathematics/vectors.ts'
import { fitOf } from './dawid-skene.ts'
import {
  estimatePrior,
  expectationMaximisation,
  type Maximise,
  posteriorsUnder,
  type Round,
} from './expectation-maximisation.ts'
import type { FitOptions, Model } from './fit.ts'
import { voteShares } from './majority-vote.ts'
import { partOfTasks } from './part-of-tasks.ts'

/** Ways of answering that differ in skill; one more prefers each label, while labels are few. */
const SKILLS = 5
const FEW_LABELS = 10
/** Pseudo-answers in each row of a prototype, and per prototype in each worker's mixture. */
const ROW_PRIOR = 0.5
const MIX_PRIOR = 0.3

type Prototypes = {
  number: number
  /** prototype × label × class. */
  matrices: Float64Array
  /** worker × prototype. */
  mixes: Float64Array
  /** Expected counts, in the shapes of the two above. */
  matrixCounts: Float64Array
  mixCounts: Float64Array
}

const prototypesFor = (labelCount: number): number =>
  SKILLS + (labelCount <= FEW_LABELS ? labelCount : 0)

/**
 * Where the prototypes start: from perfect to guessing, and one that prefers each label in turn, so
 * that no two are alike and nothing is random.
 */
const firstMatrices = (labelCount: number): Float64Array => {
  const size = labelCount * labelCount
  const matrices = new Float64Array(prototypesFor(labelCount) * size)
  for (let i = 0; i < matrices.length; i++) {
    const p = Math.floor(i / size)
    const label = Math.floor((i % size) / labelCount)
    const right = label === i % labelCount
    const skill = p < SKILLS ? 0.95 - 0.2 * p : 0.3
    const favourite = p < SKILLS ? 0 : 0.4
    const liked = label === p - SKILLS ? favourite : 0
    matrices[i] = (right ? skill : 0) + liked + (1 - skill - favourite) / labelCount
  }
  return matrices
}

const newPrototypes = (table: LabelTable): Prototypes => {
  const number = prototypesFor(table.labels.length)
  const mixes = new Float64Array(table.workers.length * number).fill(1 / number)
  const matrices = firstMatrices(table.labels.length)
  return {
    number,
    matrices,
    mixes,
    matrixCounts: new Float64Array(matrices.length),
    mixCounts: new Float64Array(mixes.length),
  }
}

/** Shares out each expected answer among the prototypes that may have made it. */
const shareOut = (found: Prototypes, { counts }: Round, size: number): void => {
  const { number, matrices, mixes, matrixCounts, mixCounts } = found
  matrixCounts.fill(0)
  mixCounts.fill(0)
  for (let i = 0; i < counts.length; i++) {
    const count = at(counts, i)
    if (count < 1e-9) continue
    const cell = i % size
    const own = Math.floor(i / size) * number
    let sum = 0
    for (let p = 0; p < number; p++) sum += at(mixes, own + p) * at(matrices, p * size + cell)
    for (let p = 0; p < number; p++) {
      const part = (count * at(mixes, own + p) * at(matrices, p * size + cell)) / sum
      add(mixCounts, own + p, part)
      add(matrixCounts, p * size + cell, part)
    }
  }
}

const renew = (found: Prototypes, labelCount: number): void => {
  const { number, matrices, mixes, matrixCounts, mixCounts } = found
  const size = labelCount * labelCount
  for (let i = 0; i < mixes.length; i++) mixes[i] = at(mixCounts, i) + MIX_PRIOR
  for (let from = 0; from < mixes.length; from += number) normalise(mixes, from, number)
  for (let p = 0; p < number; p++)
    for (let c = 0; c < labelCount; c++) {
      let sum = 0
      for (let cell = c; cell < size; cell += labelCount)
        sum += at(matrixCounts, p * size + cell) + ROW_PRIOR / labelCount
      for (let cell = c; cell < size; cell += labelCount)
        matrices[p * size + cell] =
          (at(matrixCounts, p * size + cell) + ROW_PRIOR / labelCount) / sum
    }
}

const writeMixtures = (
  { number, matrices, mixes }: Prototypes,
  round: Round,
  size: number,
): void => {
  const { logConfusion } = round
  for (let i = 0; i < logConfusion.length; i++) {
    const cell = i % size
    const own = Math.floor(i / size) * number
    let sum = 0
    for (let p = 0; p < number; p++) sum += at(mixes, own + p) * at(matrices, p * size + cell)
    logConfusion[i] = Math.log(Math.max(sum, 1e-12))
  }
}

/**
 * Dawid–Skene with every worker a mixture of shared confusion matrices. Of very many tasks a part goes
 * first: what is learned there is nearly right, and few rounds over all of them are left.
 */
export const prototypeMixture: Model = (table, options = {}) => {
  const size = table.labels.length ** 2
  const found = newPrototypes(table)
  const maximise: Maximise = (round) => {
    shareOut(found, round, size)
    renew(found, table.labels.length)
    writeMixtures(found, round, size)
    estimatePrior(round, 1)
  }
  const voted = (all: LabelTable, own: FitOptions) =>
    expectationMaximisation(all, voteShares(all, undefined, own.gold), maximise, own)
  const part = partOfTasks(table, options)
  if (part === undefined) return fitOf(voted(table, options))
  const guess = posteriorsUnder(table, voted(part.table, part.options), options.gold)
  return fitOf(expectationMaximisation(table, guess, maximise, options))
}
