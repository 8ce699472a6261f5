/** Rows as the form wants them, and what is wrong with each, by its line. */
import { type DataField, type Mapping, PICTURES } from './mapping.ts'
import type { Table } from './table.ts'

export type Row = { line: number; input: Record<string, string> }
export type RowFault = {
  line: number
  field: string
  fault: 'missing' | 'number' | 'media' | 'link' | 'options' | 'long'
  /** What stood there, shortened. */
  value: string
}

/** Characters that one cell may have; the instance allows 64 kB for a whole task. */
const MOST = 60_000

/** `C:\photos\Cat.JPG` and `cat.jpg` are the same picture. */
export const fileKey = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').trim().toLowerCase()

/** `12,5` as people write it in French is 12.5. */
const asNumber = (cell: string): string => {
  const text = cell.trim().replaceAll(/[\s\u00a0\u202f]/g, '')
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text
}

const isAddress = (cell: string): boolean => /^https:\/\/[^\s/]+/i.test(cell.trim())
const isMedia = ({ kind }: DataField): boolean => kind === 'image' || kind === 'audio'

const faultIn = (
  field: DataField,
  cell: string,
  pictures: ReadonlyMap<string, unknown>,
): RowFault['fault'] | undefined => {
  if (cell.trim() === '') return field.required ? 'missing' : undefined
  if (cell.length > MOST) return 'long'
  if (field.kind === 'number') return Number.isFinite(Number(asNumber(cell))) ? undefined : 'number'
  if (isMedia(field))
    return isAddress(cell) || /^file_/.test(cell) || pictures.has(fileKey(cell))
      ? undefined
      : 'media'
  if (field.kind === 'link') return isAddress(cell) ? undefined : 'link'
  if (field.kind === 'options' && !cell.trimStart().startsWith('['))
    return cell.split('|').filter((word) => word.trim() !== '').length > 1 ? undefined : 'options'
  return undefined
}

type Dropped = {
  table: Table | undefined
  /** By `fileKey`. */
  pictures: ReadonlyMap<string, File>
}

/** What one cell becomes; names of dropped pictures stay until those are uploaded. */
const cleaned = (field: DataField, cell: string): string => {
  if (field.kind === 'number') return asNumber(cell)
  return isMedia(field) || field.kind === 'link' ? cell.trim() : cell
}

/** The tasks that the table, or the pictures alone, come to. Rows at fault are among them. */
export const rowsOf = (
  fields: readonly DataField[],
  mapping: Mapping,
  { table, pictures }: Dropped,
): Row[] => {
  if (table === undefined) {
    const media = fields.find(({ name }) => mapping[name] === PICTURES)
    return media === undefined
      ? []
      : [...pictures.keys()].map((name, at) => ({ line: at + 1, input: { [media.name]: name } }))
  }
  return table.rows.map(({ line, cells }) => ({
    line,
    input: Object.fromEntries(
      fields.flatMap((field) => {
        const cell = cells[mapping[field.name] ?? ''] ?? ''
        return cell.trim() === '' ? [] : [[field.name, cleaned(field, cell)]]
      }),
    ),
  }))
}

/** Everything wrong with the rows; at most `most` are named. */
export const faultsIn = (
  fields: readonly DataField[],
  rows: readonly Row[],
  pictures: ReadonlyMap<string, unknown>,
  most = 100,
): RowFault[] => {
  const faults: RowFault[] = []
  for (const { line, input } of rows)
    for (const field of fields) {
      const value = input[field.name] ?? ''
      const fault = faultIn(field, value, pictures)
      if (fault !== undefined)
        faults.push({ line, field: field.name, fault, value: value.slice(0, 60) })
      if (faults.length >= most) return faults
    }
  return faults
}

/** The dropped pictures that the rows name. */
export const picturesNamed = (
  fields: readonly DataField[],
  rows: readonly Row[],
  pictures: ReadonlyMap<string, File>,
): Map<string, File> => {
  const named = new Map<string, File>()
  for (const { input } of rows)
    for (const { name } of fields.filter(isMedia)) {
      const key = fileKey(input[name] ?? '')
      const file = pictures.get(key)
      if (file !== undefined) named.set(key, file)
    }
  return named
}

/** The rows with the ids of uploaded files in place of their names. */
export const withFiles = (
  fields: readonly DataField[],
  rows: readonly Row[],
  ids: ReadonlyMap<string, string>,
): Row[] => {
  const media = fields.filter(isMedia)
  return rows.map(({ line, input }) => ({
    line,
    input: {
      ...input,
      ...Object.fromEntries(
        media.flatMap(({ name }) => {
          const id = ids.get(fileKey(input[name] ?? ''))
          return id === undefined ? [] : [[name, id]]
        }),
      ),
    },
  }))
}
