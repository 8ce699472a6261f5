/**
 * How many answers may be wrong, from a sample of them: exact, by the hypergeometric distribution, for the
 * answers of a job are finite and none is drawn twice. For ever more answers it becomes the bound of Clopper
 * & Pearson 1934 (Biometrika 26, 404–413); see also Wright 1991, Exact Confidence Bounds when Sampling from
 * Small Finite Universes (Springer Lecture Notes in Statistics 66). Pure.
 */
import { REVIEW_LIMITS } from '../../../kernel/limits/quality/review-limits.ts'
import { logGamma } from '../mathematics/special-functions.ts'

/** `of` answers, `drawn` of them looked at, `wrong` of those found wrong. */
export type Sample = { of: number; drawn: number; wrong: number }

const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? -Infinity : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** Probability of at most `wrong` wrong ones among the drawn, were `bad` of all wrong. */
export const chanceOfAtMost = ({ of, drawn, wrong }: Sample, bad: number): number => {
  const all = logChoose(of, drawn)
  let sum = 0
  for (let x = Math.max(0, drawn - (of - bad)); x <= Math.min(wrong, bad, drawn); x++)
    sum += Math.exp(logChoose(bad, x) + logChoose(of - bad, drawn - x) - all)
  return Math.min(1, sum)
}

/** So unlikely that it is ruled out; the arithmetic of logarithms is exact to less than is added here. */
const ruledOut = (chance: number, sure: number): boolean => chance <= 1 - sure + 1e-7

/** The least whole number from `low` to `high` for which `holds`, which then goes on holding. */
const least = (low: number, high: number, holds: (value: number) => boolean): number => {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** The most that may be wrong of all: more would show so few wrong ones in one sample of twenty only. */
export const mostWrong = (sample: Sample, sure: number = REVIEW_LIMITS.sure): number => {
  const { of, drawn, wrong } = sample
  if (drawn === 0) return of
  // Those that were looked at and found right are right.
  const most = of - drawn + wrong
  return least(
    wrong,
    most,
    (bad) => bad === most || ruledOut(chanceOfAtMost(sample, bad + 1), sure),
  )
}

/**
 * The fewest answers to draw so that, when none of them is found wrong, no greater share than `bound` of all
 * is wrong: zero-failure sampling.
 */
export const answersToDraw = (
  of: number,
  bound: number,
  sure: number = REVIEW_LIMITS.sure,
): number => {
  const bad = Math.floor(bound * of) + 1
  if (bad > of) return of
  return least(1, of, (drawn) => ruledOut(chanceOfAtMost({ of, drawn, wrong: 0 }, bad), sure))
}
