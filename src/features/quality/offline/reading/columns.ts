/** What a file of answers holds before anybody says what the labels mean: numbered texts. */
import { growingColumn } from '../../answers/growing-column.ts'

export type AnswerColumns = {
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
  /** Distinct labels as they were written. */
  readonly labels: readonly string[]
  /** Per answer, in order of arrival. Tasks that nobody answered have none. */
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly label: Int32Array
}

/** One answer as it comes from a program. `label` may be anything JSON can say; null: nobody answered. */
export type AnswerRow = { task: string | number; worker: string | number; label: unknown }

/** A label as text: what is no text as JSON. */
export const labelText = (label: unknown): string | null => {
  if (label === null || label === undefined) return null
  const text = typeof label === 'string' ? label : JSON.stringify(label)
  return text === undefined || text.trim() === '' ? null : text
}

const numbering = () => {
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  return { numberOf, names: () => [...numbers.keys()] }
}

/** Collects answers given as text. */
export const columnsBuilder = () => {
  const [tasks, workers, labels] = [numbering(), numbering(), numbering()]
  const [task, worker, label] = [growingColumn(), growingColumn(), growingColumn()]
  return {
    add: (row: { task: string; worker: string; label: string | null }): void => {
      const number = tasks.numberOf(row.task)
      if (row.label === null) return
      task.push(number)
      worker.push(workers.numberOf(row.worker))
      label.push(labels.numberOf(row.label))
    },
    build: (): AnswerColumns => ({
      tasks: tasks.names(),
      workers: workers.names(),
      labels: labels.names(),
      task: task.values().slice(),
      worker: worker.values().slice(),
      label: label.values().slice(),
    }),
  }
}

/** One judgement of a pair whose items stand in columns of their own, as the label of its pair. */
export const pairRow = (row: { left: string; right: string; choice: string | null }) => ({
  task: `${row.left}>${row.right}`,
  label: row.choice === null ? null : JSON.stringify(row),
})

/** The columns of some answers. */
export const answerColumns = (rows: Iterable<AnswerRow>): AnswerColumns => {
  const builder = columnsBuilder()
  for (const { task, worker, label } of rows)
    builder.add({ task: String(task), worker: String(worker), label: labelText(label) })
  return builder.build()
}

/** The last label of each task: what a file of right answers says. */
export const labelByTask = (columns: AnswerColumns): Map<string, string> => {
  const found = new Map<string, string>()
  for (let i = 0; i < columns.task.length; i++)
    found.set(
      columns.tasks[columns.task[i] ?? 0] ?? '',
      columns.labels[columns.label[i] ?? 0] ?? '',
    )
  return found
}
