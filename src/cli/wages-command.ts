/** `fairhand wages load file.csv`: legal minimum wages or reference rates from a table, with their sources. */
import { createReadStream, statSync } from 'node:fs'
import type { Command } from 'commander'
import { csvRows } from '../rows/csv-rows.ts'
import { UsageError } from './exit-code.ts'
import { sessionOf } from './session.ts'
import type { Terminal } from './terminal.ts'

type Cells = Record<string, unknown>

/** Adds `wages`. */
export const addWagesCommand = (program: Command, terminal: Terminal): void => {
  const wages = program
    .command('wages')
    .summary('Load legal minimum wages and reference rates, or list what holds')
    .helpGroup('First:')
  const load = wages
    .command('load <file>')
    .description(
      'A CSV with a header row. Wages: place, valid_from, hourly, currency, basis, source, checked. Rates: currency, valid_from, per_euro, source, checked. A row without its source is refused, and with it all of them; --dry-run only looks.',
    )
  load.action(async (file: string) => {
    const session = sessionOf(terminal, load)
    const rows = await readTable(file)
    const key = rows.every((row) => 'per_euro' in row) ? 'rates' : 'wages'
    session.print(await session.client.loadWages({ [key]: rows } as never, session.call))
  })
  const list = wages
    .command('list')
    .description('What holds today, or on --day, in one country or in all.')
    .option('--day <date>', 'e.g. 2026-07-01')
    .option('--place <code>', 'e.g. US')
  list.action(async (options: { day?: string; place?: string }) => {
    const session = sessionOf(terminal, list)
    session.print(await session.client.listWages(options, session.call))
  })
}

const readTable = async (file: string): Promise<Cells[]> => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`The file ${file} cannot be read.`)
  const rows: Cells[] = []
  for await (const row of csvRows(createReadStream(file))) {
    if ('fault' in row) throw new UsageError(`Line ${row.line}: ${row.fault}. ${row.hint}`)
    rows.push({ ...row.input, checked: checkedOf(row.line, row.input.checked) })
  }
  if (rows.length === 0) throw new UsageError(`The file ${file} has no rows.`)
  return rows
}

/** Whoever brings a figure says whether they compared it with its source. */
const checkedOf = (line: number, cell: unknown): boolean => {
  if (cell === 'true' || cell === 'yes') return true
  if (cell === 'false' || cell === 'no') return false
  throw new UsageError(`Line ${line}: checked is yes or no.`)
}
