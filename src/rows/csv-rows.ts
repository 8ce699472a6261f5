/** CSV with a header row (RFC 4180): the header names the data fields, every cell is text. */
import { type CsvError, type InfoRecord, type Parser, parse } from 'csv-parse'
import { LIMITS } from '../kernel/limits.ts'
import { createLineCounter } from './line-counter.ts'
import { type Bytes, type Row, textFault, tooLong } from './rows.ts'

/** Reads rows as their bytes arrive; a record may span lines when its cells are quoted. */
export async function* csvRows(bytes: Bytes): AsyncGenerator<Row> {
  const { parser, lines, ready, isTorn } = createReader()
  for await (const chunk of bytes) {
    lines.add(chunk)
    await done((callback) => parser.write(chunk, callback))
    yield* ready.splice(0)
    if (isTorn()) return
  }
  await done((callback) => parser.end(callback))
  yield* ready.splice(0)
}

const done = (act: (callback: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())))

/**
 * A parser that puts rows and faults in their order into `ready`. After a row with too many cells the
 * next one is sound; after a torn quote nothing is, and the reader stops.
 */
const createReader = () => {
  const ready: Row[] = []
  const lines = createLineCounter()
  let header: string[] | undefined
  let torn = false
  const parser: Parser = parse({
    bom: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.task_input_bytes,
    skip_records_with_error: true,
    on_record: (cells: string[], { bytes, empty_lines }: InfoRecord) => {
      const line = lines.startOf(bytes, empty_lines)
      if (torn) return null
      if (header !== undefined) ready.push(rowOf(line, header, cells))
      else {
        header = cells.map((name) => name.trim())
        const fault = headerFault(header)
        torn = fault !== undefined
        if (fault !== undefined) ready.push({ line, fault, hint: HEADER_HINT })
      }
      return null
    },
    on_skip: (error) => {
      const { bytes, empty_lines } = error as unknown as InfoRecord
      const line = lines.startOf(bytes, empty_lines)
      if (!torn) ready.push({ line, ...faultOf(error) })
      torn ||= error?.code !== 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    },
  })
  return { parser, lines, ready, isTorn: () => torn }
}

const HEADER_HINT = 'Name every column once in the first row.'

const headerFault = (names: string[]): string | undefined => {
  if (names.includes('')) return 'A column has no name'
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined ? undefined : `Two columns are named ${twice}`
}

/** An empty cell is a field left out: CSV has no other way to say so. */
const rowOf = (line: number, header: string[], cells: string[]): Row => {
  const fault = textFault(cells.join(' '))
  if (fault !== undefined) return { line, ...fault }
  const named = cells.map((cell, index) => [header[index] ?? '', cell] as const)
  return { line, input: Object.fromEntries(named.filter(([, cell]) => cell !== '')) }
}

const faultOf = (error: CsvError | undefined): { fault: string; hint: string } => {
  switch (error?.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return {
        fault: 'The row has more or fewer cells than the header',
        hint: 'Give every row as many cells as the header; quote cells that hold commas.',
      }
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        fault: 'The file ends inside a quoted cell',
        hint: 'Close the quote, and check that the file arrived whole.',
      }
    default:
      return { fault: 'A quote stands where none can', hint: 'Write quotes in a cell twice.' }
  }
}
