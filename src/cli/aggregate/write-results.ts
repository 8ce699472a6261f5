/** Results as a file: JSON Lines, or CSV when the name says so. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ResultRow } from '../../features/quality/offline/report.ts'
import { csvLine } from '../../forms/text/csv-line.ts'
import { UsageError } from '../exit-code.ts'

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Rows as lines of text; the first row says which columns a CSV file has. */
function* lines(rows: Iterable<ResultRow>, csv: boolean): Generator<string> {
  let columns: string[] | undefined
  for (const row of rows) {
    if (!csv) {
      yield `${JSON.stringify(row)}\n`
      continue
    }
    if (columns === undefined) {
      columns = Object.keys(row)
      yield `${csvLine(columns)}\r\n`
    }
    yield `${csvLine(columns.map((column) => cellOf(row[column])))}\r\n`
  }
}

/** Lines gathered before they are written. */
const GATHERED = 1 << 18

/** Writes `path`: .csv or else JSON Lines, gzip when it ends in .gz. */
export const writeResults = async (path: string, rows: Iterable<ResultRow>): Promise<void> => {
  const file = createWriteStream(path)
  const done = finished(file)
  done.catch(() => undefined)
  const zipped = path.endsWith('.gz') ? createGzip() : undefined
  zipped?.pipe(file)
  const sink = zipped ?? file
  let held = ''
  const flush = async () => {
    if (held !== '' && !sink.write(held)) await Promise.race([once(sink, 'drain'), done])
    held = ''
  }
  try {
    for (const line of lines(rows, /\.csv(\.gz)?$/i.test(path))) {
      held += line
      if (held.length > GATHERED) await flush()
    }
    await flush()
    sink.end()
    await done
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`)
  }
}
