/** The rows that bring files: from a table beside them or among them, or one for each file. */
import { createReadStream, statSync } from 'node:fs'
import type { Form } from '../../forms/form.ts'
import { inputFromRow } from '../../forms/input.ts'
import { readColumnMap } from '../../rows/column-map.ts'
import { csvRows } from '../../rows/csv-rows.ts'
import { type FileRow, rowsOfFiles, withFiles } from '../../rows/file-rows.ts'
import { jsonLines } from '../../rows/json-lines.ts'
import { isRowsName, rowsAmong } from '../../rows/media-names.ts'
import { fileFinder } from '../../rows/named-files.ts'
import type { Bytes, Row } from '../../rows/rows.ts'
import { UsageError } from '../exit-code.ts'
import type { FileSource } from './file-source.ts'

/** What was asked for on the command line. */
export type TableOptions = { rows: string | undefined; map: readonly string[] }

export type FileTable = {
  /** Begins anew each time: a table may be larger than memory. */
  rows(): AsyncIterable<FileRow>
  /** Whether values are words that the form gives a meaning. */
  fromText: boolean
}

/** Finds the table. Throws a UsageError where it, or its map, cannot be used. */
export const fileTable = (
  source: FileSource,
  { data: fields }: Pick<Form, 'data'>,
  { rows: given, map: texts }: TableOptions,
): FileTable => {
  const read = readColumnMap(texts, fields)
  if (typeof read === 'string') throw new UsageError(read)
  const find = fileFinder(source.names)
  const table = openTable(source, given)
  if (table === undefined) {
    const made = rowsOfFiles(source.names, read, fields)
    if (typeof made === 'string') throw new UsageError(made)
    const { map } = made
    return {
      fromText: false,
      rows: () => each(made.rows, (row) => withFiles(row, map, fields, find)),
    }
  }
  const fromText = /\.csv$/i.test(table.name)
  const reader = fromText ? csvRows : jsonLines
  return {
    fromText,
    rows: () => each(reader(table.open()), (row) => withFiles(row, read, fields, find)),
  }
}

async function* each(
  rows: AsyncIterable<Row> | Iterable<Row>,
  make: (row: Row) => FileRow,
): AsyncGenerator<FileRow> {
  for await (const row of rows) yield make(row)
}

type Table = { name: string; open: () => Bytes }

/** A file of this machine, else one among the files, else the only one at their top. */
const openTable = (source: FileSource, given: string | undefined): Table | undefined => {
  const inside = (name: string): Table => ({ name, open: () => source.stream(name) })
  if (given === undefined) {
    const only = rowsAmong(source.names)
    return only === undefined ? undefined : inside(only)
  }
  if (!isRowsName(given)) throw new UsageError('--rows takes a .csv, .jsonl or .ndjson file.')
  if (statSync(given, { throwIfNoEntry: false })?.isFile())
    return { name: given, open: () => createReadStream(given) }
  const name = given.normalize('NFC')
  if (source.names.includes(name)) return inside(name)
  throw new UsageError(`There is no table ${given}, neither here nor among the files.`)
}

/**
 * The row as JSON Lines with the ids of its files. Lines keep their numbers, so that what the instance
 * says of line 7 is said of line 7 of the table.
 */
export async function* jsonLinesOf(
  { rows, fromText }: FileTable,
  form: Form,
  ids: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  let line = 1
  for await (const row of rows()) {
    if ('fault' in row) continue
    const filled = row.files.map(([field, name]) => [field, ids.get(name)])
    const input = { ...row.input, ...Object.fromEntries(filled) }
    const typed = fromText ? inputFromRow(form, input as Record<string, string>) : input
    yield `${'\n'.repeat(Math.max(0, row.line - line))}${JSON.stringify(typed)}\n`
    line = Math.max(line, row.line) + 1
  }
}
