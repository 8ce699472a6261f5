/**
 * Answers from a closed set of labels, as columns of whole numbers sorted by task. Strings are
 * translated once on the way in; every model then runs on the columns.
 */
import { idAt } from '../mathematics/vectors.ts'
import { growingColumn } from './growing-column.ts'

/** Answers of workers to tasks. Answers of task `t` stand from `start[t]` to before `start[t + 1]`. */
export type LabelTable = {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  readonly labels: readonly string[]
  readonly start: Int32Array
  /** Per answer, its task. */
  readonly task: Int32Array
  /** Per answer, who gave it. */
  readonly worker: Int32Array
  /** Per answer, which label. */
  readonly label: Int32Array
}

export type LabelTableBuilder = {
  /** Notes an answer. null only makes the task known: somebody asked, nobody answered. */
  add: (task: string, worker: string, label: string | null) => void
  /** The table so far. */
  build: () => LabelTable
}

export type TableOptions = {
  /** Labels that could have been chosen, in the order wanted; others follow as they appear. */
  labels?: readonly string[]
  /**
   * What a second answer of one worker to one task means: `last` (the default) corrects the first,
   * `keep` is a further answer, as from repeated measurements.
   */
  repeated?: 'last' | 'keep'
}

/** Names in the order of their first appearance, and the number of each. */
const vocabulary = (known: readonly string[] = []) => {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  for (const name of known) numberOf(name)
  return { names, numberOf }
}

/** Per answer, in order of arrival: its task, who gave it, which label. */
export type Columns = Pick<LabelTable, 'task' | 'worker' | 'label'>

/** Where each answer goes when sorted by task, in order of arrival within one task. */
const orderByTask = ({ task }: Columns, taskCount: number): Int32Array => {
  const next = new Int32Array(taskCount + 1)
  const count = task.length
  for (let i = 0; i < count; i++) next[idAt(task, i) + 1] = idAt(next, idAt(task, i) + 1) + 1
  for (let t = 0; t < taskCount; t++) next[t + 1] = idAt(next, t) + idAt(next, t + 1)
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const place = idAt(next, idAt(task, i))
    order[place] = i
    next[idAt(task, i)] = place + 1
  }
  return order
}

/** Marks answers that a later one of the same worker to the same task replaces. */
const replaced = (columns: Columns, order: Int32Array, workerCount: number): Uint8Array => {
  const gone = new Uint8Array(order.length)
  const seenAt = new Int32Array(workerCount).fill(-1)
  for (let i = order.length - 1; i >= 0; i--) {
    const answer = idAt(order, i)
    const worker = idAt(columns.worker, answer)
    const later = idAt(seenAt, worker)
    const sameTask =
      later >= 0 && idAt(columns.task, idAt(order, later)) === idAt(columns.task, answer)
    if (sameTask) gone[i] = 1
    else seenAt[worker] = i
  }
  return gone
}

type Names = Pick<LabelTable, 'tasks' | 'workers' | 'labels'>

/** The table of numbered answers. A second answer of one worker to one task counts as `repeated` says. */
export const tableOfColumns = (
  names: Names,
  columns: Columns,
  repeated: 'last' | 'keep' = 'last',
): LabelTable => {
  const order = orderByTask(columns, names.tasks.length)
  const gone =
    repeated === 'last'
      ? replaced(columns, order, names.workers.length)
      : new Uint8Array(order.length)
  const kept = order.filter((_, i) => gone[i] === 0)
  const start = new Int32Array(names.tasks.length + 1)
  const task = new Int32Array(kept.length)
  const worker = new Int32Array(kept.length)
  const label = new Int32Array(kept.length)
  for (let i = 0; i < kept.length; i++) {
    const answer = idAt(kept, i)
    task[i] = idAt(columns.task, answer)
    worker[i] = idAt(columns.worker, answer)
    label[i] = idAt(columns.label, answer)
    start[idAt(task, i) + 1] = i + 1
  }
  for (let t = 0; t < names.tasks.length; t++)
    if (idAt(start, t + 1) < idAt(start, t)) start[t + 1] = idAt(start, t)
  return { ...names, start, task, worker, label }
}

/** Collects answers one by one; nothing is kept per answer but three whole numbers. */
export const labelTableBuilder = (options: TableOptions = {}): LabelTableBuilder => {
  const tasks = vocabulary()
  const workers = vocabulary()
  const labels = vocabulary(options.labels)
  const columns = { task: growingColumn(), worker: growingColumn(), label: growingColumn() }
  return {
    add: (task, worker, label) => {
      const taskNumber = tasks.numberOf(task)
      if (label === null) return
      columns.task.push(taskNumber)
      columns.worker.push(workers.numberOf(worker))
      columns.label.push(labels.numberOf(label))
    },
    build: () =>
      tableOfColumns(
        { tasks: [...tasks.names], workers: [...workers.names], labels: [...labels.names] },
        {
          task: columns.task.values(),
          worker: columns.worker.values(),
          label: columns.label.values(),
        },
        options.repeated ?? 'last',
      ),
  }
}

/** One answer as it comes from outside. */
export type LabelAnswer = { task: string; worker: string; label: string | null }

/** The table of some answers. */
export const labelTable = (
  answers: Iterable<LabelAnswer>,
  options: TableOptions = {},
): LabelTable => {
  const builder = labelTableBuilder(options)
  for (const { task, worker, label } of answers) builder.add(task, worker, label)
  return builder.build()
}
