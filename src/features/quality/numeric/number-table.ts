/** Numbers given to tasks, sorted by task. */
import { labelTable } from '../answers/label-table.ts'

export type NumberAnswer = { task: string; worker: string; value: number | null }

/** Answers of task `t` stand from `start[t]` to before `start[t + 1]`. */
export type NumberTable = {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly start: Int32Array
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly value: Float64Array
}

/**
 * The table of some answers. What is no finite number only makes its task known; a second answer of
 * one worker to one task replaces the first.
 */
export const numberTable = (answers: Iterable<NumberAnswer>): NumberTable => {
  const written = Array.from(answers, ({ task, worker, value }) => ({
    task,
    worker,
    label: value !== null && Number.isFinite(value) ? String(value) : null,
  }))
  const { tasks, workers, start, task, worker, label, labels } = labelTable(written)
  const values = Float64Array.from(labels, Number)
  return {
    tasks,
    workers,
    start,
    task,
    worker,
    value: Float64Array.from(label, (one) => values[one] ?? 0),
  }
}
