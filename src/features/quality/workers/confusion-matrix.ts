/** What workers say when each label is right. */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt } from '../mathematics/vectors.ts'

/** Answers with which everybody's matrix counts in one worker's row. */
const SHRINKAGE = 3
/** Answers per class by which everybody's matrix leans to the diagonal, and how far. */
const LEAN = 1
const LEAN_RIGHT = 0.7

/** Expected answers: worker × label said × label that is right. */
export const confusionCounts = (table: LabelTable, posterior: Float64Array): Float64Array => {
  const labels = table.labels.length
  const counts = new Float64Array(table.workers.length * labels * labels)
  for (let i = 0; i < table.task.length; i++) {
    const row = (idAt(table.worker, i) * labels + idAt(table.label, i)) * labels
    const from = idAt(table.task, i) * labels
    for (let k = 0; k < labels; k++) add(counts, row + k, at(posterior, from + k))
  }
  return counts
}

/** P(label said | label right) over everybody: label × class. Leans to the diagonal where unseen. */
export const pooledConfusion = (counts: Float64Array, labels: number): Float64Array => {
  const size = labels * labels
  const pooled = new Float64Array(size)
  for (let i = 0; i < counts.length; i++) add(pooled, i % size, at(counts, i))
  for (let c = 0; c < labels; c++) {
    let sum = 0
    for (let label = 0; label < labels; label++) {
      const other = labels > 1 ? (1 - LEAN_RIGHT) / (labels - 1) : 1
      add(pooled, label * labels + c, LEAN * (label === c ? LEAN_RIGHT : other))
      sum += at(pooled, label * labels + c)
    }
    for (let cell = c; cell < size; cell += labels) pooled[cell] = at(pooled, cell) / sum
  }
  return pooled
}

/** P(label said | label right, worker), one cell: the worker's own counts shrunk to everybody's. */
export const confusionCell = (
  counts: Float64Array,
  pooled: Float64Array,
  labels: number,
  worker: number,
  label: number,
  right: number,
): number => {
  const from = worker * labels * labels
  let seen = 0
  for (let l = 0; l < labels; l++) seen += at(counts, from + l * labels + right)
  const cell = label * labels + right
  return (at(counts, from + cell) + SHRINKAGE * at(pooled, cell)) / (seen + SHRINKAGE)
}

/** One worker's matrix, rows the label that is right, columns what they say; rows sum to 1. */
export const confusionMatrix = (
  counts: Float64Array,
  pooled: Float64Array,
  labels: number,
  worker: number,
): number[][] =>
  Array.from({ length: labels }, (_, right) =>
    Array.from({ length: labels }, (_, label) =>
      confusionCell(counts, pooled, labels, worker, label, right),
    ),
  )
