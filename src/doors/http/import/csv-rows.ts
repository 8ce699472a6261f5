/** CSV with a header row (RFC 4180): the header names the data fields, every cell is text. */
import { pipeline, Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { LIMITS } from '../../../kernel/limits.ts'
import { type Bytes, type Row, textFault, tooLong } from './rows.ts'

type Parsed = { record: Record<string, string>; raw: string; info: Info }

/** Reads rows one record at a time; a record may span lines when its cells are quoted. */
export async function* csvRows(bytes: Bytes): AsyncGenerator<Row> {
  const faults: Row[] = []
  let torn = false
  const parser = parse({
    bom: true,
    columns: checkedHeader,
    info: true,
    raw: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.task_input_bytes,
    skip_records_with_error: true,
    on_skip: (error) => {
      faults.push(faultOf(error))
      // After a row with too many cells the next one is sound; after a torn quote nothing is.
      torn ||= error?.code !== 'CSV_RECORD_INCONSISTENT_COLUMNS'
    },
  })
  pipeline(Readable.from(bytes), parser, () => {})
  try {
    for await (const parsed of parser) {
      yield* faults.splice(0)
      if (torn) return
      yield rowOf(parsed as Parsed)
    }
  } catch (error) {
    if (!(error instanceof HeaderFault)) throw error
    faults.push({ line: 1, fault: error.message, hint: 'Name every column once in the first row.' })
  }
  yield* faults
}

/** Thrown inside the parser, where nothing else can stop it. */
class HeaderFault extends Error {}

const checkedHeader = (names: string[]): string[] => {
  const trimmed = names.map((name) => name.trim())
  if (trimmed.includes('')) throw new HeaderFault('A column has no name')
  const twice = trimmed.find((name, index) => trimmed.indexOf(name) !== index)
  if (twice !== undefined) throw new HeaderFault(`Two columns are named ${twice}`)
  return trimmed
}

/** An empty cell is a field left out: CSV has no other way to say so. */
const rowOf = ({ record, raw, info }: Parsed): Row => {
  const line = info.lines - newlines(raw.trim())
  const fault = textFault(raw)
  if (fault !== undefined) return { line, ...fault }
  const cells = Object.entries(record).filter(([, cell]) => cell !== '')
  return { line, input: Object.fromEntries(cells) }
}

const newlines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

const faultOf = (error: CsvError | undefined): Row => {
  const line = typeof error?.lines === 'number' ? error.lines : 1
  switch (error?.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return { line, ...tooLong }
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return {
        line,
        fault: 'The row has more or fewer cells than the header',
        hint: 'Give every row as many cells as the header; quote cells that hold commas.',
      }
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        line,
        fault: 'The file ends inside a quoted cell',
        hint: 'Close the quote, and check that the file arrived whole.',
      }
    default:
      return { line, fault: 'A quote stands where none can', hint: 'Write quotes in a cell twice.' }
  }
}
