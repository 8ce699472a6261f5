/** Signals on recorded crowds: how many people raise one, and how good they are by the truth. */

import { findAgreedErrors } from '../../src/features/quality/signals/agreed-errors.ts'
import { answerGrid } from '../../src/features/quality/signals/answer-grid.ts'
import { findBelowChance } from '../../src/features/quality/signals/below-chance.ts'
import { findPatterns } from '../../src/features/quality/signals/patterns.ts'
import { SIGNAL_LIMITS } from '../../src/kernel/limits/quality/signal-limits.ts'
import { print } from './print-table.ts'
import type { DataSet } from './read-set.ts'

/** Share of a worker’s answers that are right, where the truth is known. */
const accuracyOf = ({ answers, truth }: DataSet, worker: string): string => {
  const known = answers.filter((one) => one.worker === worker && truth.has(one.task))
  const right = known.filter(({ task, label }) => truth.get(task) === label).length
  return known.length === 0 ? '–' : (right / known.length).toFixed(2)
}

/** People with enough answers, and each signal with the accuracy of those it is about. */
export const benchSignals = (sets: readonly DataSet[]): void =>
  print('Signals, with the accuracy of whoever raised them', [
    ['set', 'people', 'signals', 'kind (accuracy)'],
    ...sets.map((set) => {
      const grid = answerGrid(set.answers)
      const people = grid.rows.filter((rows) => rows.length >= SIGNAL_LIMITS.person_answers).length
      const found = [...findPatterns(grid), ...findBelowChance(grid), ...findAgreedErrors(grid)]
      const told = found.map(
        ({ kind, workers }) => `${kind} (${workers.map((w) => accuracyOf(set, w)).join(', ')})`,
      )
      return [set.name, people, found.length, told.join(' ')]
    }),
  ])
