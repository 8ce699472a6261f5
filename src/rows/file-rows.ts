/** Rows that bring files: from a table that names them, or one row for each file. */
import type { ColumnMap, Field } from './column-map.ts'
import { mapRow } from './column-map.ts'
import { type MediaKind, mediaKindOf } from './media-names.ts'
import type { FindFile } from './named-files.ts'
import type { Row } from './rows.ts'

/** The column that holds the file’s name where nobody wrote a table. */
export const FILE_COLUMN = 'file'

const mediaFields = (fields: readonly Field[]) =>
  fields.filter(({ kind }) => kind === 'image' || kind === 'audio')

/**
 * One row for each file of the kind that the form’s field shows, in the order of their names; a sentence
 * when there is no such field, or more than one and the map does not say which.
 */
export const rowsOfFiles = (
  names: readonly string[],
  map: ColumnMap,
  fields: readonly Field[],
): { rows: Row[]; map: ColumnMap } | string => {
  const shown = mediaFields(fields)
  const mapped = shown.filter(({ name }) => map.get(name) === FILE_COLUMN)
  const [field, other] = mapped.length > 0 ? mapped : shown
  if (field === undefined) return 'The form has no data field of kind image or audio.'
  if (other !== undefined)
    return `The form shows files in ${shown.map(({ name }) => name).join(' and ')}; say which with map ${field.name}=${FILE_COLUMN}, or bring a CSV file that names them.`
  const kind = field.kind as MediaKind
  const files = names.filter((name) => mediaKindOf(name) === kind).sort(byNumbersToo)
  if (files.length === 0) return `There is no ${kind === 'image' ? 'picture' : 'sound'} to show.`
  return {
    rows: files.map((name, index) => ({ line: index + 1, input: { [FILE_COLUMN]: name } })),
    map: new Map([...map, [field.name, FILE_COLUMN]]),
  }
}

/** 2.jpg before 10.jpg. */
const byNumbersToo = new Intl.Collator('en', { numeric: true }).compare

/** A value of a row that is no address and no id: the name of a file. */
const isFileName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/^(https?:|file_[0-9a-z]{26}$)/.test(value)

/** A row under the names of the fields, and the fields whose value names a file, with the file. */
export type FileRow =
  | { line: number; input: Record<string, unknown>; files: readonly (readonly [string, string])[] }
  | { line: number; fault: string; hint: string }

/** Which files a row means. */
export const withFiles = (
  row: Row,
  map: ColumnMap,
  fields: readonly Field[],
  find: FindFile,
): FileRow => {
  if ('fault' in row) return row
  const input = mapRow(row.input, map, fields)
  const files: [string, string][] = []
  for (const { name } of mediaFields(fields)) {
    const value = input[name]
    if (!isFileName(value)) continue
    const found = find(value)
    if ('fault' in found) return { line: row.line, ...found }
    files.push([name, found.name])
  }
  return { line: row.line, input, files }
}
