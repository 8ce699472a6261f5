/**
 * Scores of items from comparisons: Bradley & Terry 1952 with ties (Davidson 1970), a normal prior whose
 * width is learned, a leaning to the side shown first, and workers who sometimes guess. The last is
 * Crowd-BT (Chen, Bennett, Collins-Thompson & Horvitz 2013, WSDM), except that who does not look
 * guesses as people guess, instead of saying the reverse.
 */
import { add, at, idAt } from '../mathematics/vectors.ts'
import type { ComparisonTable } from './comparison-table.ts'

/** Judgements' worth of everybody's care in one worker's. */
const CARE_PRIOR = 5
const FIRST_CARE = 0.85
/** Variance of scores to begin with, and its bounds. */
const FIRST_VARIANCE = 1
const LEAST_VARIANCE = 0.01
const MOST_VARIANCE = 25
/** Variance of the leaning to the left. */
const LEANING_VARIANCE = 0.1

export type BradleyTerryOptions = {
  /** `false` takes everybody as careful. */
  reliability?: boolean
  /** Variance of the normal prior on scores; learned when not given. */
  variance?: number
  rounds?: number
}

export type BradleyTerry = {
  /** Per item; a difference of 1 means odds of e against 1. The mean is 0. */
  score: Float64Array
  /** Standard error of each score. */
  error: Float64Array
  /** Per worker, how often they look instead of guessing, 0 to 1. */
  care: Float64Array
  /** Log odds that go to the left for being there. */
  leaning: number
  /** How readily people call two equal items equal: odds against either side. */
  ties: number
  /** Variance of the scores' prior in the end. */
  variance: number
}

type State = {
  score: Float64Array
  care: Float64Array
  guess: Float64Array
  leaning: number
  ties: number
  variance: number
  /** Second derivatives of the scores, filled by each step. */
  curve: Float64Array
}

/** Probabilities of left, right and equal at a difference of scores, into `chances`. */
const writeChances = (difference: number, ties: number, chances: Float64Array): void => {
  const safe = Math.max(-30, Math.min(30, difference))
  const left = Math.exp(safe / 2)
  const all = left + 1 / left + ties
  chances[0] = left / all
  chances[1] = 1 / left / all
  chances[2] = ties / all
}

/** How likely it is that judgement `i` was made by looking. */
const looked = (table: ComparisonTable, state: State, i: number, chances: Float64Array): number => {
  const care = at(state.care, idAt(table.worker, i))
  const choice = idAt(table.choice, i)
  const byLooking = care * at(chances, choice)
  return byLooking / (byLooking + (1 - care) * at(state.guess, choice))
}

type Sums = { slope: Float64Array; care: Float64Array; answers: Float64Array; equal: number[] }

/** One pass over the judgements: slopes, curves, and what they say of workers and ties. */
const collect = (table: ComparisonTable, state: State, reliability: boolean) => {
  const sums: Sums = {
    slope: new Float64Array(state.score.length),
    care: new Float64Array(state.care.length),
    answers: new Float64Array(state.care.length),
    equal: [1, 2],
  }
  const leaning = { slope: -state.leaning / LEANING_VARIANCE, curve: 1 / LEANING_VARIANCE }
  const chances = new Float64Array(3)
  state.curve.fill(1 / state.variance)
  for (let i = 0; i < table.choice.length; i++) {
    const [left, right] = [idAt(table.left, i), idAt(table.right, i)]
    const difference = at(state.score, left) - at(state.score, right) + state.leaning
    writeChances(difference, state.ties, chances)
    const weight = reliability ? looked(table, state, i, chances) : 1
    const choice = idAt(table.choice, i)
    const said = choice === 0 ? 1 : choice === 1 ? -1 : 0
    const net = at(chances, 0) - at(chances, 1)
    const slope = (weight * (said - net)) / 2
    const curve = (weight * (1 - at(chances, 2) - net * net)) / 4
    add(sums.slope, left, slope)
    add(sums.slope, right, -slope)
    add(state.curve, left, curve)
    add(state.curve, right, curve)
    leaning.slope += slope
    leaning.curve += curve
    add(sums.care, idAt(table.worker, i), weight)
    add(sums.answers, idAt(table.worker, i), 1)
    sums.equal[0] = (sums.equal[0] ?? 0) + (choice === 2 ? weight : 0)
    sums.equal[1] = (sums.equal[1] ?? 0) + weight * at(chances, 2)
  }
  return { ...sums, leaning }
}

/** New cares of the workers, each leaning on everybody's. */
const renewCare = (state: State, { care, answers }: Sums): void => {
  let [all, careful] = [10, 10 * FIRST_CARE]
  for (let w = 0; w < care.length; w++) {
    all += at(answers, w)
    careful += at(care, w)
  }
  const usual = Math.min(0.98, careful / all)
  for (let w = 0; w < care.length; w++)
    state.care[w] = (at(care, w) + CARE_PRIOR * usual) / (at(answers, w) + CARE_PRIOR)
}

const renew = (table: ComparisonTable, state: State, options: BradleyTerryOptions): void => {
  const { reliability = true, variance } = options
  const sums = collect(table, state, reliability)
  let spread = 0
  for (let item = 0; item < state.score.length; item++) {
    const slope = at(sums.slope, item) - at(state.score, item) / state.variance
    // Neighbours move too: half a Newton step keeps them from swinging.
    add(state.score, item, Math.max(-1, Math.min(1, (0.5 * slope) / at(state.curve, item))))
    spread += at(state.score, item) ** 2 + 1 / at(state.curve, item)
  }
  state.leaning += (0.5 * sums.leaning.slope) / sums.leaning.curve
  const [seen = 1, foreseen = 1] = sums.equal
  state.ties = Math.min(20, Math.max(0.001, state.ties * Math.sqrt(seen / Math.max(foreseen, 0.1))))
  if (reliability) renewCare(state, sums)
  const learned = Math.max(LEAST_VARIANCE, Math.min(MOST_VARIANCE, spread / state.score.length))
  state.variance = variance ?? learned
}

/** How often each choice is made at all: what somebody says who does not look. */
const guesses = ({ choice }: ComparisonTable): Float64Array => {
  const counts = new Float64Array(3).fill(1)
  for (let i = 0; i < choice.length; i++) add(counts, idAt(choice, i), 1)
  return counts.map((count) => count / (choice.length + 3))
}

/** Fits the model to all judgements. Deterministic; with no judgements there are no scores. */
export const bradleyTerry = (
  table: ComparisonTable,
  options: BradleyTerryOptions = {},
): BradleyTerry => {
  const state: State = {
    score: new Float64Array(table.items.length),
    care: new Float64Array(table.workers.length).fill(
      options.reliability === false ? 1 : FIRST_CARE,
    ),
    guess: guesses(table),
    leaning: 0,
    ties: 0.5,
    variance: options.variance ?? FIRST_VARIANCE,
    curve: new Float64Array(table.items.length).fill(1),
  }
  for (let round = 0; round < (options.rounds ?? 200); round++) renew(table, state, options)
  const { score, care, leaning, ties, variance } = state
  const error = state.curve.map((curve) => 1 / Math.sqrt(curve))
  return { score, error, care, leaning, ties, variance }
}

/**
 * Probabilities of left, right and equal for one worker's next judgement; `worker` −1 for somebody
 * unknown, an item −1 for one never seen.
 */
export const foretell = (
  table: ComparisonTable,
  fit: BradleyTerry,
  judged: { left: number; right: number; worker: number },
): [number, number, number] => {
  const scoreOf = (item: number) => (item < 0 ? 0 : at(fit.score, item))
  const varianceOf = (item: number) => (item < 0 ? fit.variance : at(fit.error, item) ** 2)
  const doubt = varianceOf(judged.left) + varianceOf(judged.right)
  // Doubt about the scores draws chances to the middle (MacKay 1992). Scores of items that are compared
  // move together, so that of their difference is about half the sum.
  const difference = scoreOf(judged.left) - scoreOf(judged.right)
  const shrunk = difference / Math.sqrt(1 + (Math.PI * doubt) / 16) + fit.leaning
  const chances = new Float64Array(3)
  writeChances(shrunk, fit.ties, chances)
  const usual = fit.care.reduce((sum, one) => sum + one, 0) / Math.max(1, fit.care.length)
  const care = judged.worker < 0 ? usual || 1 : at(fit.care, judged.worker)
  const guess = guesses(table)
  const of = (choice: number) => care * at(chances, choice) + (1 - care) * at(guess, choice)
  return [of(0), of(1), of(2)]
}
