import { msg } from '@lingui/core/macro'
import { Plural } from '@lingui/react/macro'
import { useRef } from 'react'
import { type Choice, filled, optionsOf } from '../../../../src/forms/reading.ts'
import { type AnswerKind, type AskProps, type ItemOf, useSurroundings } from '../../item-kind.ts'
import { useWidth } from '../parts/use-width.ts'
import { Cards } from './cards.tsx'
import { Table } from './table.tsx'

type Item = ItemOf<'matrix'>

/** What is chosen, by row. */
export type Cells = Record<string, string>

export const cellsOf = (value: unknown): Cells =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, cell]) => typeof cell === 'string'))
    : {}

/** What both ways of drawing it need. */
export type GridProps = {
  id: string
  rows: { value: string; label: string; help: string }[]
  columns: Choice[]
  cells: Cells
  /** The row that a key answers. */
  next: string | undefined
  keyOf: (column: string) => string | undefined
  onCell: (row: string, column: string) => void
}

const openRow = (item: Item, cells: Cells): string | undefined =>
  item.rows.find(({ value }) => cells[value] === undefined)?.value

/** Pixels that a row’s words and a column need, lest words break in the middle. */
const ROW_WIDTH = 180
const COLUMN_WIDTH = 92

const Ask = ({ item, value, onChange, id, keyOf }: AskProps<Item>) => {
  const { input } = useSurroundings()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const cells = cellsOf(value)
  const rows = item.rows.map((row) => ({
    value: row.value,
    label: filled(row.label, input),
    help: filled(row.help, input),
  }))
  const grid: GridProps = {
    ...{ id, rows, cells, keyOf },
    columns: optionsOf(item, input),
    next: openRow(item, cells),
    onCell: (row, column) => onChange({ ...cells, [row]: column }),
  }
  const left = item.rows.filter((row) => cells[row.value] === undefined).length
  const Drawn = width >= ROW_WIDTH + COLUMN_WIDTH * item.options.length ? Table : Cards
  return (
    <div ref={frame} className="grid gap-3">
      {width > 0 && <Drawn {...grid} />}
      <p role="status" className="text-sm text-muted empty:hidden">
        {left > 0 && left < item.rows.length && (
          <Plural value={left} one="# row left" other="# rows left" />
        )}
      </p>
    </div>
  )
}

/** Several things on one scale. A digit answers the first row that is still open. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  choices: (item, input) => optionsOf(item, input),
  pick: (item, value, picked) => {
    const cells = cellsOf(value)
    const row = openRow(item, cells)
    return row === undefined ? value : { ...cells, [row]: picked }
  },
  Tell: ({ item, value, input }) => {
    const cells = cellsOf(value)
    const labels = new Map(optionsOf(item, input).map((one) => [one.value, one.label]))
    return (
      <dl className="grid gap-1">
        {item.rows.map((row) => (
          <div key={row.value} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{filled(row.label, input)}:</dt>
            <dd>{labels.get(cells[row.value] ?? '') ?? '–'}</dd>
          </div>
        ))}
      </dl>
    )
  },
  fault: (item, value) =>
    openRow(item, cellsOf(value)) === undefined ? undefined : msg`Answer every row.`,
}
