/**
 * CSV (RFC 4180) from bytes, without making a string of any cell: that is what reading a million answers
 * in a moment hangs on. Line ends LF, CRLF or CR; cells quoted or not; empty lines say nothing.
 */
import { UnreadableAnswers } from './unreadable.ts'

/** One record: cell `c` stands in `bytes` from `from[c]` to before `end[c]`, unquoted. */
export type Cells = {
  bytes: Uint8Array
  from: Int32Array
  end: Int32Array
  count: number
  /** Where the record begins, counted from 1. */
  line: number
}

export type Scanner = {
  /** Takes the next bytes, which may end anywhere. */
  feed: (chunk: Uint8Array) => void
  /** The file is over. */
  finish: () => void
}

const [LF, CR, QUOTE] = [10, 13, 34]
/** Bytes of the longest record; what is longer has lost a quote somewhere. */
const LONGEST = 8 * 1024 * 1024
/** Cells of the widest record. */
const WIDEST = 4096

/** Two stretches of bytes as one that may be written to. */
export const joinedBytes = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

type Reading = { cells: Cells; at: number; last: boolean; lines: number }

const CLOSE_IT =
  'Write quotes inside a cell twice, close every quoted cell, and check that the file arrived whole.'

/** Reads a quoted cell that begins at `at`; its text moves left over doubled quotes. False: torn. */
const quotedCell = (reading: Reading): boolean => {
  const { cells } = reading
  const { bytes } = cells
  let write = reading.at + 1
  cells.from[cells.count] = write
  for (let read = write; read < bytes.length; read++) {
    const byte = bytes[read] ?? 0
    if (byte === LF) reading.lines++
    if (byte !== QUOTE) {
      bytes[write++] = byte
      continue
    }
    if (read + 1 === bytes.length && !reading.last) return false
    if (bytes[read + 1] !== QUOTE) {
      cells.end[cells.count++] = write
      reading.at = read + 1
      return true
    }
    bytes[write++] = QUOTE
    read++
  }
  return false
}

/** Reads a plain cell that begins at `at`. */
const plainCell = (reading: Reading, delimiter: number): void => {
  const { cells } = reading
  const { bytes } = cells
  let at = reading.at
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === delimiter || byte === LF || byte === CR) break
  }
  cells.from[cells.count] = reading.at
  cells.end[cells.count++] = at
  reading.at = at
}

/** Reads one record from `at` on. False: it goes on beyond the bytes that are there. */
const record = (reading: Reading, delimiter: number): boolean => {
  const { cells } = reading
  const { bytes } = cells
  cells.count = 0
  for (;;) {
    if (cells.count === WIDEST)
      throw new UnreadableAnswers('There are too many cells.', CLOSE_IT, cells.line)
    if (bytes[reading.at] !== QUOTE) plainCell(reading, delimiter)
    else if (!quotedCell(reading)) {
      if (!reading.last) return false
      throw new UnreadableAnswers('A quoted cell is never closed.', CLOSE_IT, cells.line)
    }
    if (reading.at >= bytes.length) return reading.last
    const byte = bytes[reading.at]
    if (byte === LF || byte === CR) return true
    if (byte !== delimiter)
      throw new UnreadableAnswers('Text follows a closed quote.', CLOSE_IT, cells.line)
    reading.at++
  }
}

/** Steps over line ends; false when the bytes end in a CR whose LF may follow. */
const skipLineEnds = (reading: Reading): boolean => {
  const { bytes } = reading.cells
  for (; reading.at < bytes.length; reading.at++) {
    const byte = bytes[reading.at]
    if (byte !== LF && byte !== CR) return true
    if (byte === CR && bytes[reading.at + 1] === LF) reading.at++
    else if (byte === CR && reading.at + 1 === bytes.length && !reading.last) return false
    reading.cells.line++
  }
  return true
}

/** Calls `take` for each record; the cells are only good until it returns. */
export const csvScanner = (take: (cells: Cells) => void, delimiter: number): Scanner => {
  let held = new Uint8Array(0)
  let line = 1
  const [from, end] = [new Int32Array(WIDEST), new Int32Array(WIDEST)]
  const scan = (given: Uint8Array, last: boolean): void => {
    // Reading moves bytes; of a record that is torn they are kept as they came.
    const cells: Cells = { bytes: given.slice(), from, end, count: 0, line }
    const reading: Reading = { cells, at: 0, last, lines: 0 }
    let done = 0
    for (;;) {
      const more = skipLineEnds(reading)
      done = reading.at
      reading.lines = 0
      if (!more || done >= given.length || !record(reading, delimiter)) break
      take(cells)
      cells.line += reading.lines
    }
    line = cells.line
    held = given.slice(done)
    if (held.length > LONGEST)
      throw new UnreadableAnswers('A record is longer than 8 MB.', CLOSE_IT, line)
  }
  return {
    feed: (chunk) => scan(joinedBytes(held, chunk), false),
    finish: () => scan(held, true),
  }
}
