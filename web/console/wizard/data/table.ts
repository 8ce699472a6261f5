/** A table that somebody dropped: its columns and rows, whatever program wrote it. */

export type TableRow = { line: number; cells: Record<string, string> }
export type Table = { name: string; columns: string[]; rows: TableRow[] }

/** Why a file is no table: in words of the page. */
export type TableFault = 'empty' | 'no_header' | 'twice' | 'torn' | 'too_large'
export class NoTable extends Error {
  readonly fault: TableFault
  /** The column, or the line, that it is about. */
  readonly about: string
  constructor(fault: TableFault, about = '') {
    super(fault)
    this.name = 'NoTable'
    this.fault = fault
    this.about = about
  }
}

/** More would not fit into one upload. */
const MOST_ROWS = 100_000
const MOST_BYTES = 100 * 1024 * 1024

/** UTF-8, or what older programs write where it is not. */
export const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What stands between the cells: the sign that occurs most in the first line, outside of quotes. */
export const separatorOf = (text: string): string => {
  const [first = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length - 1 }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}

type Record_ = { record: string[]; info: { lines: number } }

/** Reads a file with a header line. Throws NoTable. */
export const readTable = async (file: File): Promise<Table> => {
  if (file.size > MOST_BYTES) throw new NoTable('too_large')
  // One sign for a line's end: the parser would count two inside of a cell.
  const text = textOf(new Uint8Array(await file.arrayBuffer())).replaceAll(/\r\n?/g, '\n')
  const { parse } = await import('csv-parse/browser/esm/sync')
  let records: Record_[]
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\ufeff/, '')),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Record_[]
  } catch (error) {
    throw new NoTable('torn', String((error as { lines?: number }).lines ?? ''))
  }
  return tableOf(file.name, records)
}

const tableOf = (name: string, records: Record_[]): Table => {
  const [header, ...body] = records
  if (header === undefined || body.length === 0) throw new NoTable('empty')
  if (body.length > MOST_ROWS) throw new NoTable('too_large')
  const columns = header.record.map((column) => column.trim())
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at)
  if (twice !== undefined) throw new NoTable('twice', twice)
  if (columns.every((column) => column === '')) throw new NoTable('no_header')
  const rows = body.map(({ record, info }) => ({
    line: startOf(record, info.lines),
    cells: Object.fromEntries(
      columns.flatMap((column, at) => (column === '' ? [] : [[column, record[at] ?? '']])),
    ),
  }))
  return { name, columns: columns.filter((column) => column !== ''), rows }
}

/** A record ends on the line that the parser counted; line ends inside its cells stand before that. */
const startOf = (cells: string[], end: number): number =>
  end - cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
