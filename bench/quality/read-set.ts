/** Data sets on disk: a folder each with answers.csv (task, worker, label) and truth.csv (task, label). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Row = { task: string; worker: string; label: string }

export type DataSet = {
  name: string
  /** As its README says: categorical, numeric, text, boxes, ranking. */
  kind: string
  answers: Row[]
  truth: Map<string, string>
}

const rows = (path: string): Record<string, string>[] =>
  parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[]

/** One data set. */
export const readSet = (folder: string, name: string): DataSet => {
  const readme = readFileSync(join(folder, name, 'README.md'), 'utf8')
  const text = (row: Record<string, string>, column: string): string => row[column] ?? ''
  return {
    name,
    kind: /^- kind: (\w+)/m.exec(readme)?.[1] ?? 'unknown',
    answers: rows(join(folder, name, 'answers.csv')).map((row) => ({
      task: text(row, 'task'),
      worker: text(row, 'worker'),
      label: text(row, 'label'),
    })),
    truth: new Map(
      rows(join(folder, name, 'truth.csv')).map((row) => [text(row, 'task'), text(row, 'label')]),
    ),
  }
}

/** All data sets in a folder, by name. */
export const readSets = (folder: string): DataSet[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readSet(folder, name))
    .sort((a, b) => a.name.localeCompare(b.name))
