/**
 * Rows out of a zip archive: a table in it that names its pictures and sounds, or one row for each of
 * them. Every file is stored once, by the same operation as everywhere, when the first row shows it.
 */
import { basename } from 'node:path'
import { ERRORS, type ErrorCode, Problem } from '../../../kernel/errors.ts'
import { FILE_LIMITS } from '../../../kernel/limits/file-limits.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import { sideBySide } from '../../../kernel/side-by-side.ts'
import { type ColumnMap, type Field, readColumnMap } from '../../../rows/column-map.ts'
import { csvRows } from '../../../rows/csv-rows.ts'
import { type FileRow, rowsOfFiles, withFiles } from '../../../rows/file-rows.ts'
import { jsonLines } from '../../../rows/json-lines.ts'
import { rowsAmong } from '../../../rows/media-names.ts'
import { fileFinder } from '../../../rows/named-files.ts'
import type { Bytes, Row } from '../../../rows/rows.ts'
import { ArchiveRefused, openZip, type ZipContents } from '../../../zip/open-zip.ts'
import type { Rows } from './import-tasks.ts'
import { spooled } from './spool.ts'

export type ZipImport = {
  body: Bytes
  /** Where the archive lies while it is read. */
  folder: string
  /** The data fields of the job’s form. */
  fields(): Promise<readonly Field[]>
  /** Stores a file and returns its id. */
  store(name: string, bytes: Uint8Array): Promise<string>
  /** `image=picture_column`, for each field that another column fills. */
  map: readonly string[]
  /** The table’s name in the archive, where it is not the only one at the top. */
  table: string | undefined
}

/** The rows of an archive. Nothing of it is read before the first is asked for. */
export const zipRows = (parts: ZipImport): Rows => {
  let fromText = false
  const rows = spooled(parts.folder, parts.body, FILE_LIMITS.zip_bytes, async function* (path) {
    const zip = await openZip(path).catch(asProblem)
    try {
      const read = await tableOf(zip, parts)
      fromText = read.fromText
      yield* filled(zip, read, parts)
    } catch (error) {
      asProblem(error)
    } finally {
      zip.close()
    }
  })
  return { rows, fromText: () => fromText }
}

const asProblem = (error: unknown): never => {
  if (error instanceof ArchiveRefused)
    throw new Problem('archive_refused', { detail: `The archive is not used. ${error.message}` })
  throw error
}

type Table = {
  rows: AsyncIterable<Row> | Iterable<Row>
  fromText: boolean
  map: ColumnMap
  fields: readonly Field[]
}

const tableOf = async (zip: ZipContents, parts: ZipImport): Promise<Table> => {
  const fields = await parts.fields()
  const map = readColumnMap(parts.map, fields)
  if (typeof map === 'string') throw new Problem('invalid_input', { detail: map, param: 'map' })
  const name = parts.table?.normalize('NFC') ?? rowsAmong(zip.names)
  if (name === undefined) {
    const read = rowsOfFiles(zip.names, map, fields)
    if (typeof read === 'string') throw new Problem('invalid_input', { detail: read, param: 'map' })
    return { ...read, fromText: false, fields }
  }
  if (!zip.names.includes(name))
    throw new Problem('invalid_input', {
      detail: `The archive holds no ${name.slice(0, 100)}.`,
      param: 'rows',
    })
  const fromText = /\.csv$/i.test(name)
  const bytes = zip.stream(name, FILE_LIMITS.rows_bytes)
  return { rows: fromText ? csvRows(bytes) : jsonLines(bytes), fromText, map, fields }
}

/** The rows with the ids of their files, which are stored a few at a time. */
async function* filled(
  zip: ZipContents,
  { rows, map, fields }: Table,
  { store }: ZipImport,
): AsyncGenerator<Row> {
  const find = fileFinder(zip.names)
  const stored = new Map<string, Promise<string>>()
  const idOf = (name: string): Promise<string> => {
    const known = stored.get(name)
    if (known !== undefined) return known
    const id = zip.read(name, LIMITS.file_bytes).then((bytes) => store(basename(name), bytes))
    stored.set(name, id)
    return id
  }
  yield* sideBySide(rows, FILE_LIMITS.import_lanes, (row) =>
    withIds(withFiles(row, map, fields, find), idOf),
  )
}

const withIds = async (row: FileRow, idOf: (name: string) => Promise<string>): Promise<Row> => {
  if ('fault' in row) return row
  const input = { ...row.input }
  for (const [field, name] of row.files)
    try {
      input[field] = await idOf(name)
    } catch (error) {
      return { line: row.line, ...faultOf(name, error) }
    }
  return { line: row.line, input }
}

/** What is wrong with one file is told with its line; every other refusal ends the import. */
const OF_ONE_FILE: readonly ErrorCode[] = [
  'image_too_large',
  'image_unreadable',
  'unsupported_media',
  'body_too_large',
]

const faultOf = (name: string, error: unknown): { fault: string; hint: string } => {
  if (error instanceof ArchiveRefused)
    return { fault: error.message.replace(/\.$/, ''), hint: 'Make the archive anew.' }
  if (!(error instanceof Problem) || !OF_ONE_FILE.includes(error.code)) throw error
  const { detail = `${name} cannot be used.` } = error.details
  return { fault: detail.replace(/\.$/, ''), hint: ERRORS[error.code].hint }
}
