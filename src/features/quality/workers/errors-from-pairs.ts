/**
 * How often each worker is wrong, without knowing what is right and without comparing anybody to an
 * outcome they shaped: two answers to one task lie apart by about the sum of both workers' errors, so
 * the errors are the parts that explain those sums best (least squares, by turns).
 */
import { add, at } from '../mathematics/vectors.ts'

/** Two answers of different workers to one task: how far apart in all, over how much. */
export type AnswerPair = { first: number; second: number; apart: number; size: number }

const ROUNDS = 20
/** No worker is trusted beyond this, nor counted as worse than all wrong. */
const LEAST = 0.01
const MOST = 1

/**
 * Error per worker, 0.01 to 1, as a share of `size`; leaning on everybody's as by `prior` of size. With
 * no pairs, what `assumed` says.
 */
export const errorsFromPairs = (
  pairs: readonly AnswerPair[],
  workers: number,
  { prior, assumed = 0.1 }: { prior: number; assumed?: number },
): Float64Array => {
  const apart = pairs.reduce((sum, pair) => sum + pair.apart, 2 * assumed * prior)
  const size = pairs.reduce((sum, pair) => sum + pair.size, prior)
  const usual = apart / size / 2
  const error = new Float64Array(workers).fill(usual)
  for (let round = 0; round < ROUNDS; round++) {
    const own = new Float64Array(workers).fill(prior * usual)
    const all = new Float64Array(workers).fill(prior)
    for (const pair of pairs) {
      add(own, pair.first, pair.apart - pair.size * at(error, pair.second))
      add(own, pair.second, pair.apart - pair.size * at(error, pair.first))
      add(all, pair.first, pair.size)
      add(all, pair.second, pair.size)
    }
    for (let w = 0; w < workers; w++) {
      const found = Math.min(MOST, Math.max(LEAST, at(own, w) / at(all, w)))
      // Half a step: whole ones swing when two workers only ever meet each other.
      error[w] = (at(error, w) + found) / 2
    }
  }
  return error
}
