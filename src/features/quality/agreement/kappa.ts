/** Agreement coefficients older than alpha, which people still ask for. */

import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, total } from '../mathematics/vectors.ts'

/** How often two people said each pair of labels: rows the first, columns the second. */
export type CrossTable = readonly (readonly number[])[]

type Margins = { all: number; same: number; rows: number[]; columns: number[] }

const marginsOf = (cross: CrossTable): Margins => {
  const rows = cross.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = cross.map((_, k) => cross.reduce((sum, row) => sum + (row[k] ?? 0), 0))
  const all = rows.reduce((sum, count) => sum + count, 0)
  const same = cross.reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
  return { all, same, rows, columns }
}

/** Agreement beyond chance as a share of what there is beyond chance; null where there is nothing. */
const beyond = (observed: number, chance: number): number | null =>
  chance >= 1 || Number.isNaN(observed) ? null : (observed - chance) / (1 - chance)

/** Cohen's kappa (1960): chance from each person's own frequencies. */
export const cohenKappa = (cross: CrossTable): number | null => {
  const { all, same, rows, columns } = marginsOf(cross)
  const chance = rows.reduce((sum, row, k) => sum + (row / all) * ((columns[k] ?? 0) / all), 0)
  return beyond(same / all, chance)
}

/** Scott's pi (1955): chance from the frequencies of both together. */
export const scottPi = (cross: CrossTable): number | null => {
  const { all, same, rows, columns } = marginsOf(cross)
  const chance = rows.reduce((sum, row, k) => sum + ((row + (columns[k] ?? 0)) / (2 * all)) ** 2, 0)
  return beyond(same / all, chance)
}

/** Gwet's AC1 (2008): chance that does not explode when one label is rare. */
export const gwetAc1 = (cross: CrossTable): number | null => {
  const { all, same, rows, columns } = marginsOf(cross)
  if (cross.length < 2) return null
  const chance = rows.reduce((sum, row, k) => {
    const share = (row + (columns[k] ?? 0)) / (2 * all)
    return sum + (share * (1 - share)) / (cross.length - 1)
  }, 0)
  return beyond(same / all, chance)
}

/** The tasks two workers both answered, crossed by what they said. */
export const crossTable = (table: LabelTable, first: number, second: number): number[][] => {
  const cross = table.labels.map(() => table.labels.map(() => 0))
  for (let t = 0; t < table.tasks.length; t++) {
    let [a, b] = [-1, -1]
    for (let i = idAt(table.start, t); i < idAt(table.start, t + 1); i++) {
      if (idAt(table.worker, i) === first) a = idAt(table.label, i)
      if (idAt(table.worker, i) === second) b = idAt(table.label, i)
    }
    const row = cross[a]
    if (row !== undefined && b >= 0) row[b] = (row[b] ?? 0) + 1
  }
  return cross
}

/** Equal pairs among all pairs of answers to the same task; the mean over tasks with at least two. */
export const percentAgreement = (table: LabelTable): number | null => agreement(table).observed

/**
 * Fleiss' kappa (1971), also for tasks with unequal numbers of answers: agreement within tasks against
 * the squared frequencies of the labels. Tasks with fewer than two answers do not count.
 */
export const fleissKappa = (table: LabelTable): number | null => {
  const { observed, frequency } = agreement(table)
  if (observed === null) return null
  const all = total(frequency)
  let chance = 0
  for (let k = 0; k < frequency.length; k++) chance += (at(frequency, k) / all) ** 2
  return beyond(observed, chance)
}

const agreement = (table: LabelTable) => {
  const frequency = new Float64Array(table.labels.length)
  const votes = new Float64Array(table.labels.length)
  let sum = 0
  let tasks = 0
  for (let t = 0; t < table.tasks.length; t++) {
    const size = idAt(table.start, t + 1) - idAt(table.start, t)
    if (size < 2) continue
    votes.fill(0)
    for (let i = idAt(table.start, t); i < idAt(table.start, t + 1); i++)
      add(votes, idAt(table.label, i), 1)
    for (let k = 0; k < votes.length; k++) {
      sum += (at(votes, k) * (at(votes, k) - 1)) / (size * (size - 1))
      add(frequency, k, at(votes, k))
    }
    tasks++
  }
  return { observed: tasks === 0 ? null : sum / tasks, frequency }
}
