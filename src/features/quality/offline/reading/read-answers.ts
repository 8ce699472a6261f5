/** Files of answers, from their bytes: CSV (commas, semicolons or tabs) and JSON Lines. */
import { growingColumn } from '../../answers/growing-column.ts'
import { type ByteNames, byteNames } from './byte-names.ts'
import { type AnswerColumns, columnsBuilder, labelText, pairRow } from './columns.ts'
import { type Cells, csvScanner, joinedBytes, type Scanner } from './csv-scanner.ts'
import { findPlaces, type Places, type Role } from './header.ts'
import { jsonLinesScanner } from './json-lines-scanner.ts'
import { UnreadableAnswers } from './unreadable.ts'

export type ReadOptions = {
  /** Which column is which, by the file’s own names: `{task: 'item'}`. */
  columns?: Partial<Record<Role, string>>
  /** A file of right answers has no workers. */
  needed?: readonly Role[]
}

/** Takes a file piece by piece. Throws UnreadableAnswers as soon as it cannot be used. */
export type AnswerReader = { feed: (chunk: Uint8Array) => void; finish: () => AnswerColumns }

const ANSWERS: readonly Role[] = ['task', 'worker', 'label']
const TEXT = new TextDecoder()
const [LF, CR, BRACE] = [10, 13, 123]
const DELIMITERS = [',', ';', '\t'].map((sign) => sign.charCodeAt(0))

/** The delimiter that occurs most in the first row. */
const delimiterOf = (bytes: Uint8Array): number => {
  const end = bytes.findIndex((byte) => byte === LF || byte === CR)
  const row = bytes.subarray(0, end < 0 ? bytes.length : end)
  const counts = DELIMITERS.map((sign) => row.reduce((sum, byte) => sum + Number(byte === sign), 0))
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? 44
}

const textIn = ({ bytes, from, end }: Cells, cell: number): string =>
  TEXT.decode(bytes.subarray(from[cell], end[cell]))

const isBlank = ({ bytes, from, end }: Cells, cell: number): boolean => {
  for (let i = from[cell] ?? 0; i < (end[cell] ?? 0); i++) if ((bytes[i] ?? 0) > 32) return false
  return true
}

/** Rows of three cells each, without a string for any of them. */
const plainRows = (places: Places) => {
  const names: Record<'task' | 'worker' | 'label', ByteNames> = {
    task: byteNames(),
    worker: byteNames(),
    label: byteNames(),
  }
  const columns = { task: growingColumn(), worker: growingColumn(), label: growingColumn() }
  const numberOf = (role: keyof typeof names, cells: Cells): number => {
    const place = places[role]
    if (place < 0) return names[role].numberOf(cells.bytes, 0, 0)
    return names[role].numberOf(cells.bytes, cells.from[place] ?? 0, cells.end[place] ?? 0)
  }
  return {
    take: (cells: Cells): void => {
      const task = numberOf('task', cells)
      if (isBlank(cells, places.label)) return
      columns.task.push(task)
      columns.worker.push(numberOf('worker', cells))
      columns.label.push(numberOf('label', cells))
    },
    build: (): AnswerColumns => ({
      tasks: names.task.names(),
      workers: names.worker.names(),
      labels: names.label.names(),
      task: columns.task.values().slice(),
      worker: columns.worker.values().slice(),
      label: columns.label.values().slice(),
    }),
  }
}

/** Rows that name the two items compared. */
const pairRows = (places: Places) => {
  const builder = columnsBuilder()
  return {
    take: (cells: Cells): void => {
      const text = (place: number) => (place < 0 ? '' : textIn(cells, place).trim())
      const choice = labelText(text(places.label))
      const row = { left: text(places.left), right: text(places.right), choice }
      builder.add({ ...pairRow(row), worker: text(places.worker) })
    },
    build: builder.build,
  }
}

const csvReader = (first: Uint8Array, options: ReadOptions): AnswerReader => {
  let rows: ReturnType<typeof plainRows> | undefined
  let width = 0
  const take = (cells: Cells): void => {
    if (rows === undefined) {
      const header = Array.from({ length: cells.count }, (_, cell) => textIn(cells, cell))
      const places = findPlaces(header, options.needed ?? ANSWERS, options.columns)
      rows = places.left >= 0 && places.right >= 0 ? pairRows(places) : plainRows(places)
      width = cells.count
      return
    }
    if (cells.count !== width)
      throw new UnreadableAnswers(
        `The row has ${cells.count} cells where the header has ${width}.`,
        'Give every row as many cells as the header; quote cells that hold commas or line breaks.',
        cells.line,
      )
    rows.take(cells)
  }
  const scanner: Scanner = csvScanner(take, delimiterOf(first))
  return {
    feed: scanner.feed,
    finish: () => {
      scanner.finish()
      return rows?.build() ?? empty()
    },
  }
}

const empty = (): never => {
  throw new UnreadableAnswers(
    'The file is empty.',
    'The first row names the columns task, worker and label; each further row is one answer.',
  )
}

/** Without the mark that some programs put in front of UTF-8; refuses UTF-16. */
const withoutMark = (bytes: Uint8Array): Uint8Array => {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UnreadableAnswers('The file is written in UTF-16.', 'Save it as CSV in UTF-8.')
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes
}

/** Reads a file of answers; it is JSON Lines when it begins with a brace. */
export const answerReader = (options: ReadOptions = {}): AnswerReader => {
  let head: Uint8Array = new Uint8Array(0)
  let reader: AnswerReader | undefined
  const begin = (): AnswerReader => {
    const bytes = withoutMark(head)
    const jsonLines = bytes.find((byte) => byte > 32) === BRACE
    const begun = jsonLines ? jsonLinesScanner(options) : csvReader(bytes, options)
    begun.feed(bytes)
    return begun
  }
  return {
    feed: (chunk) => {
      if (reader !== undefined) return reader.feed(chunk)
      head = joinedBytes(head, chunk)
      // The first row says how the file is written.
      const row = head.includes(LF) && head.some((byte) => byte > 32)
      if (row || head.length > 1 << 20) reader = begin()
    },
    finish: () => (reader ?? (head.some((byte) => byte > 32) ? begin() : empty())).finish(),
  }
}

/** Reads a whole file at once. */
export const readAnswers = (bytes: Uint8Array, options?: ReadOptions): AnswerColumns => {
  const reader = answerReader(options)
  reader.feed(bytes)
  return reader.finish()
}
