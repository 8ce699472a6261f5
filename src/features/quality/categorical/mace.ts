/**
 * MACE, "Multi-Annotator Competence Estimation" (Hovy, Berg-Kirkpatrick, Vaswani & Hovy 2013, NAACL):
 * a worker either knows and says the truth, or does not look and says what they always say.
 */
import { at } from '../mathematics/vectors.ts'
import { fitOf } from './dawid-skene.ts'
import { expectationMaximisation, type Round } from './expectation-maximisation.ts'
import type { Model } from './fit.ts'
import { voteShares } from './majority-vote.ts'

/** Pseudo-answers for knowing and for not looking; per label for what is said without looking. */
const KNOWING_PRIOR = 0.5
const HABIT_PRIOR = 0.5

type Habits = {
  /** Per worker, how often they look. */
  knowing: Float64Array
  /** worker × label, what they say without looking. */
  habit: Float64Array
}

/** How often a label that is right was known, and not said by luck. */
const known = ({ knowing, habit }: Habits, worker: number, row: number): number => {
  const looks = at(knowing, worker)
  return looks / (looks + (1 - looks) * at(habit, row))
}

/** New habits of one worker from the expected counts that begin at `from`. */
const renewWorker = (habits: Habits, { counts }: Round, worker: number, labels: number): void => {
  const from = worker * labels * labels
  let looked = KNOWING_PRIOR
  let blind = KNOWING_PRIOR
  let said = 0
  for (let label = 0; label < labels; label++) {
    const row = worker * labels + label
    const right = at(counts, from + label * labels + label)
    const byKnowing = right * known(habits, worker, row)
    let unlooked = right - byKnowing
    for (let c = 0; c < labels; c++)
      if (c !== label) unlooked += at(counts, from + label * labels + c)
    looked += byKnowing
    blind += unlooked
    habits.habit[row] = unlooked + HABIT_PRIOR
    said += unlooked + HABIT_PRIOR
  }
  habits.knowing[worker] = looked / (looked + blind)
  for (let label = 0; label < labels; label++) {
    const row = worker * labels + label
    habits.habit[row] = at(habits.habit, row) / said
  }
}

const writeHabits = ({ knowing, habit }: Habits, { logConfusion }: Round, labels: number): void => {
  for (let row = 0; row < habit.length; row++) {
    const looks = at(knowing, Math.floor(row / labels))
    const unlooked = (1 - looks) * at(habit, row)
    const wrong = Math.log(Math.max(unlooked, 1e-12))
    logConfusion.fill(wrong, row * labels, (row + 1) * labels)
    logConfusion[row * labels + (row % labels)] = Math.log(Math.max(looks + unlooked, 1e-12))
  }
}

/** MACE by EM with the authors' priors, begun from the vote and therefore without restarts. */
export const mace: Model = (table, options = {}) => {
  const labels = table.labels.length
  const habits: Habits = {
    knowing: new Float64Array(table.workers.length).fill(0.7),
    habit: new Float64Array(table.workers.length * labels).fill(1 / labels),
  }
  const guess = voteShares(table, undefined, options.gold)
  const run = expectationMaximisation(
    table,
    guess,
    (round) => {
      for (let w = 0; w < table.workers.length; w++) renewWorker(habits, round, w, labels)
      writeHabits(habits, round, labels)
      round.logPrior.fill(-Math.log(labels))
    },
    options,
  )
  return fitOf(run)
}
