/** Labels read as what they should be, and what to say when they are not. */
import { tableOfColumns } from '../../answers/label-table.ts'
import { idAt } from '../../mathematics/vectors.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import { UnreadableAnswers } from '../reading/unreadable.ts'
import type { AnswerType } from '../report.ts'

/** A label as JSON; undefined when it is none. */
export const jsonOf = (label: string): unknown => {
  try {
    return JSON.parse(label)
  } catch {
    return undefined
  }
}

const HINTS: Record<AnswerType, string> = {
  categorical: '',
  ordinal: 'Say the order of the levels: --levels low,middle,high',
  numeric: 'Numeric labels are numbers with a point, such as 12.5',
  text: '',
  boxes:
    'A label holds one image’s boxes as JSON: [[left,top,right,bottom],…] or [{"x":…,"y":…,"width":…,"height":…},…]; [] for none',
  spans:
    'A label holds one text’s spans as JSON: [{"start":0,"end":5,"label":"name"},…]; [] for none',
  pairwise:
    'A label is first>second, second>first or first=second; or give the columns worker,left,right,label with left, right or equal',
  ranking: 'A label is a list from best to worst: ["a","b","c"] or a>b>c',
}

export type Readable<T> = {
  /** Answers that could be read; `label` numbers `values`. */
  columns: AnswerColumns
  values: readonly (T | null)[]
  unreadable: number
}

/**
 * Reads each distinct label once. What cannot be read counts as not given; refuses a file of which less
 * than half can.
 */
export const readLabels = <T>(
  columns: AnswerColumns,
  type: AnswerType,
  read: (label: string) => T | null,
): Readable<T> => {
  const values = columns.labels.map(read)
  const kept: number[] = []
  for (let i = 0; i < columns.label.length; i++)
    if (values[idAt(columns.label, i)] !== null) kept.push(i)
  const unreadable = columns.label.length - kept.length
  if (unreadable * 2 > columns.label.length) {
    const example = columns.labels[values.indexOf(null)] ?? ''
    throw new UnreadableAnswers(
      `Most labels are not ${type}, for instance ${JSON.stringify(example.slice(0, 60))}.`,
      `${HINTS[type]}. Say another --type if they are something else.`.replace(/^\. /, ''),
    )
  }
  if (unreadable === 0) return { columns, values, unreadable }
  const column = (whole: Int32Array) => Int32Array.from(kept, (i) => idAt(whole, i))
  const { task, worker, label } = columns
  const rest = { ...columns, task: column(task), worker: column(worker), label: column(label) }
  return { columns: rest, values, unreadable }
}

/** The answers one by one, as the engine's doors for structured answers take them. */
export function* eachAnswer<T>({
  columns,
  values,
}: Readable<T>): Generator<{ task: string; worker: string; value: T | null }> {
  const { tasks, workers, task, worker, label } = columns
  // Tasks that nobody answered are known too, in their order.
  const asked = new Set<number>(task)
  for (const [number, name] of tasks.entries())
    if (!asked.has(number)) yield { task: name, worker: '', value: null }
  for (let i = 0; i < task.length; i++)
    yield {
      task: tasks[idAt(task, i)] ?? '',
      worker: workers[idAt(worker, i)] ?? '',
      value: values[idAt(label, i)] ?? null,
    }
}

/** Answers by task, the last of each worker: what agreement is measured on. */
export const answersByTask = <T>({ columns, values }: Readable<T>): T[][] => {
  const { start, label } = tableOfColumns(columns, columns)
  return Array.from({ length: columns.tasks.length }, (_, t) => {
    const given: T[] = []
    for (let i = idAt(start, t); i < idAt(start, t + 1); i++) {
      const value = values[idAt(label, i)]
      if (value !== null && value !== undefined) given.push(value)
    }
    return given
  })
}
