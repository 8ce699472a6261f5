/**
 * How often each writer is wrong, without knowing what is right and without comparing them to an outcome
 * they shaped: two texts of one task differ by about the sum of both writers' errors, so the errors are
 * those sums' least-squares parts.
 */
import { at, idAt } from '../mathematics/vectors.ts'
import { editDistance } from './alignment.ts'
import type { TextTable } from './text-table.ts'

/** Words' worth of everybody's error in one writer's. */
const ERROR_PRIOR = 20
const ROUNDS = 20
/** No writer is trusted beyond this, nor counted as worse than all wrong. */
const LEAST = 0.01
const MOST = 1

/** Two texts of one task: whose, how many edits apart, how long in the mean. */
type Pair = { first: number; second: number; edits: number; words: number }

const pairsOf = (table: TextTable): Pair[] => {
  const pairs: Pair[] = []
  for (let t = 0; t < table.tasks.length; t++) {
    const end = idAt(table.start, t + 1)
    for (let i = idAt(table.start, t); i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [a, b] = [table.keys[i], table.keys[j]]
        const [first, second] = [idAt(table.worker, i), idAt(table.worker, j)]
        if (a === undefined || b === undefined || first === second) continue
        pairs.push({ first, second, edits: editDistance(a, b), words: (a.length + b.length) / 2 })
      }
  }
  return pairs
}

/** Share of wrong words per worker, 0.01 to 1, shrunk to everybody's. */
export const writerErrors = (table: TextTable): Float64Array => {
  const pairs = pairsOf(table)
  const edits = pairs.reduce((sum, pair) => sum + pair.edits, 1)
  const words = pairs.reduce((sum, pair) => sum + pair.words, 5)
  const usual = edits / words / 2
  const error = new Float64Array(table.workers.length).fill(usual)
  for (let round = 0; round < ROUNDS; round++) {
    const own = new Float64Array(error.length).fill(ERROR_PRIOR * usual)
    const length = new Float64Array(error.length).fill(ERROR_PRIOR)
    for (const { first, second, edits: apart, words: size } of pairs) {
      own[first] = at(own, first) + apart - size * at(error, second)
      own[second] = at(own, second) + apart - size * at(error, first)
      length[first] = at(length, first) + size
      length[second] = at(length, second) + size
    }
    for (let w = 0; w < error.length; w++) {
      const found = Math.min(MOST, Math.max(LEAST, at(own, w) / at(length, w)))
      // Half a step: whole ones swing when two writers only ever meet each other.
      error[w] = (at(error, w) + found) / 2
    }
  }
  return error
}
