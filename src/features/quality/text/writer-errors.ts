/** How often each writer is wrong, from how far their texts are from those of others. */
import { idAt } from '../mathematics/vectors.ts'
import { type AnswerPair, errorsFromPairs } from '../workers/errors-from-pairs.ts'
import { editDistance } from './alignment.ts'
import type { TextTable } from './text-table.ts'

/** Words' worth of everybody's error in one writer's. */
const ERROR_PRIOR = 20

const pairsOf = (table: TextTable): AnswerPair[] => {
  const pairs: AnswerPair[] = []
  for (let t = 0; t < table.tasks.length; t++) {
    const end = idAt(table.start, t + 1)
    for (let i = idAt(table.start, t); i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [a, b] = [table.keys[i], table.keys[j]]
        const [first, second] = [idAt(table.worker, i), idAt(table.worker, j)]
        if (a === undefined || b === undefined || first === second) continue
        pairs.push({ first, second, apart: editDistance(a, b), size: (a.length + b.length) / 2 })
      }
  }
  return pairs
}

/** Share of wrong words per worker, 0.01 to 1, shrunk to everybody's. */
export const writerErrors = (table: TextTable): Float64Array =>
  errorsFromPairs(pairsOf(table), table.workers.length, { prior: ERROR_PRIOR })
