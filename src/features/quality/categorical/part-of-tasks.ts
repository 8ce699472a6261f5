/** A part of the tasks, on which slow learners may begin where answers are very many. */
import type { LabelTable } from '../answers/label-table.ts'
import { idAt } from '../mathematics/vectors.ts'
import type { FitOptions } from './fit.ts'

/** Answers from which models begin on a part, and how many that part has about. */
const MANY = 400_000
const PART = 150_000
/** Tasks that a part must have to stand for the whole. */
const FEW = 1_000

export type Part = { table: LabelTable; options: FitOptions }

/** Every so many-th task with all of its answers; undefined where the whole is small enough. */
export const partOfTasks = (table: LabelTable, options: FitOptions): Part | undefined => {
  const step = Math.floor(table.task.length / PART)
  if (table.task.length < MANY || table.tasks.length < FEW * step) return undefined
  const chosen: number[] = []
  for (let t = 0; t < table.tasks.length; t += step) chosen.push(t)
  const start = new Int32Array(chosen.length + 1)
  for (const [place, t] of chosen.entries())
    start[place + 1] = idAt(start, place) + idAt(table.start, t + 1) - idAt(table.start, t)
  const size = idAt(start, chosen.length)
  const columns = {
    task: new Int32Array(size),
    worker: new Int32Array(size),
    label: new Int32Array(size),
  }
  for (const [place, t] of chosen.entries()) {
    const [from, end] = [idAt(table.start, t), idAt(table.start, t + 1)]
    columns.task.fill(place, idAt(start, place), idAt(start, place + 1))
    columns.worker.set(table.worker.subarray(from, end), idAt(start, place))
    columns.label.set(table.label.subarray(from, end), idAt(start, place))
  }
  const { gold } = options
  return {
    table: { ...table, ...columns, start, tasks: chosen.map((t) => table.tasks[t] ?? '') },
    options:
      gold === undefined
        ? options
        : { ...options, gold: Int32Array.from(chosen, (t) => idAt(gold, t)) },
  }
}
