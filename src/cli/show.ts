/** Outputs for people: aligned lines and tables, money and times as they are read. */
import { styled, type Terminal, widthOf } from './terminal.ts'

type Json = unknown
type Fields = Record<string, Json>

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isMoney = (value: Json): value is { amount: string; currency: string } =>
  isFields(value) && Object.keys(value).join() === 'amount,currency'

/** Members that say what the whole is, not something about it. */
const NOT_SHOWN = new Set(['object', 'livemode'])
/** A value longer than this in JSON is named, not shown. */
const LONG = 160

/** A whole output: a list as a table, anything else as lines. */
export const show = (terminal: Terminal, output: Fields): string => {
  if (Array.isArray(output.data) && output.object === 'list')
    return output.data.length === 0 ? 'Nothing here.\n' : table(terminal, output.data as Fields[])
  return lines(terminal, output)
}

/** `name   value`, nested objects indented, lists of objects as tables. */
const lines = (terminal: Terminal, fields: Fields, margin = ''): string => {
  const entries = Object.entries(fields).filter(([name]) => !NOT_SHOWN.has(name))
  const width = Math.max(0, ...entries.map(([name]) => name.length))
  return entries
    .map(([name, value]) => {
      const label = styled(terminal, terminal.out, 'dim', name.padEnd(width))
      if (isTable(value))
        return `${margin}${label.trimEnd()}\n${table(terminal, value, `${margin}  `)}`
      if (isFields(value) && !isMoney(value) && isNest(value))
        return `${margin}${label.trimEnd()}\n${lines(terminal, value, `${margin}  `)}`
      return `${margin}${label}  ${cell(value)}\n`
    })
    .join('')
}

const isNest = (value: Fields): boolean =>
  Object.keys(value).length > 0 && Object.values(value).every(isPlain)

const isTable = (value: Json): value is Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isFields(row) && !isMoney(row))

/** Has a place on one line: text, a number, money, or a short list of them. */
const isPlain = (value: Json): boolean =>
  Array.isArray(value)
    ? value.every((one) => isPlain(one) && !Array.isArray(one))
    : !isFields(value) || isMoney(value)

/** One value on one line. */
const cell = (value: Json): string => {
  if (value === null || value === undefined) return '–'
  if (isMoney(value)) return `${value.amount} ${value.currency}`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return instant(value) ?? oneLine(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && isPlain(value))
    return value.length === 0 ? '–' : value.map(cell).join(', ')
  const json = JSON.stringify(value)
  return json.length <= LONG
    ? json
    : `(${json.length.toLocaleString('en')} characters of JSON; --json shows them)`
}

/** Text of strangers must not steer the terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')

/** `2026-11-23T09:00:00.000Z` → `2026-11-23 09:00 UTC`. */
const instant = (text: string): string | undefined => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(text) ?? []
  return day === undefined ? undefined : `${day} ${time} UTC`
}

/** Rows under headings, as many columns as fit; what does not is in --json. */
const table = (terminal: Terminal, rows: Fields[], margin = ''): string => {
  const names = Object.keys(rows[0] ?? {})
    .filter(
      (name) =>
        !NOT_SHOWN.has(name) && rows.some((row) => fitsCell(row[name]) && cell(row[name]) !== ''),
    )
    .sort((one, other) => rank(one) - rank(other))
  const widths = names.map((name) =>
    Math.min(48, Math.max(name.length, ...rows.map((row) => cell(row[name]).length))),
  )
  const count = columnsThatFit(widths, widthOf(terminal.out) - margin.length)
  const right = names.map((name) =>
    rows.every((row) => /^[\d.,–]+( [A-Z]{3})?$/.test(cell(row[name]))),
  )
  const line = (cells: string[]): string =>
    cells
      .slice(0, count)
      .map((text, index) => fitted(text, widths[index] ?? 0, right[index] === true))
      .join('  ')
      .trimEnd()
  const heading = styled(terminal, terminal.out, 'dim', line(names))
  const body = rows.map((row) => line(names.map((name) => cell(row[name]))))
  return [heading, ...body].map((text) => `${margin}${text}\n`).join('')
}

/** What people look for first; the rest follows in its own order. */
const FIRST = [
  'id',
  'assignment_id',
  'job_id',
  'title',
  'name',
  'type',
  'status',
  'reward',
  'amount',
  'answer',
]

const rank = (name: string): number => {
  const place = FIRST.indexOf(name)
  return place === -1 ? FIRST.length : place
}

const fitsCell = (value: Json): boolean =>
  value !== undefined &&
  (!isFields(value) || isMoney(value) || JSON.stringify(value).length <= LONG)

const columnsThatFit = (widths: number[], room: number): number => {
  let used = -2
  const over = widths.findIndex((width) => {
    used += width + 2
    return used > room
  })
  return over === -1 ? widths.length : Math.max(1, over)
}

const fitted = (text: string, width: number, right: boolean): string => {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text
  return right ? cut.padStart(width) : cut.padEnd(width)
}
