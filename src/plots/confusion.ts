/** What is taken for what: a table of counts, each row shaded by its shares. */
import type { PlotWords } from './frame.ts'
import { ACCENT, label, type Shape, shape } from './shape.ts'

/** Labels shown; of more, the most frequent. */
const SHOWN = 12
/** Letters of a label shown. */
const LETTERS = 14

type Table = { labels: readonly string[]; counts: readonly (readonly number[])[] }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const weightOf = ({ counts }: Table, label: number): number =>
  sum(counts[label] ?? []) + sum(counts.map((row) => row[label] ?? 0))

/** The most frequent labels, in their own order, or that of their numbers. */
const mostFrequent = (table: Table): number[] => {
  const numbers = table.labels.map(Number)
  const order = numbers.every(Number.isFinite) ? numbers : numbers.map((_, label) => label)
  return numbers
    .map((_, label) => label)
    .sort((a, b) => weightOf(table, b) - weightOf(table, a))
    .slice(0, SHOWN)
    .sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
}

const short = (text: string): string => {
  const letters = [...text]
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : text
}

const shownCount = (count: number): string =>
  count === 0 ? '' : count >= 10_000 ? `${Math.round(count / 1000)}k` : String(Math.round(count))

const LEFT = 120
const TOP = 84

/** Rows: what is right; columns: what was said. */
export const confusionPlot = (table: Table, words: PlotWords): Shape => {
  const shown = mostFrequent(table)
  const cell = Math.max(34, Math.min(64, 300 / Math.max(1, shown.length)))
  const width = Math.max(420, LEFT + shown.length * cell + 24)
  const height = TOP + shown.length * cell + 110
  const cells = shown.flatMap((right, row) => {
    const all = sum(table.counts[right] ?? [])
    return shown.flatMap((said, column) => {
      const count = table.counts[right]?.[said] ?? 0
      const share = all > 0 ? count / all : 0
      const [x, y] = [LEFT + column * cell, TOP + row * cell]
      const text = share > 0.55 ? '#fff' : 'currentColor'
      return [
        shape('rect', {
          ...{ x, y, width: cell - 2, height: cell - 2, fill: ACCENT },
          'fill-opacity': 0.06 + 0.94 * share,
        }),
        label(x + cell / 2 - 1, y + cell / 2 + 3, shownCount(count), {
          ...{ 'text-anchor': 'middle', 'font-size': 11, fill: text },
        }),
      ]
    })
  })
  const names = shown.flatMap((one, place) => {
    const name = short(table.labels[one] ?? '')
    const [x, y] = [LEFT + place * cell + cell / 2, TOP + shown.length * cell + 16]
    return [
      label(LEFT - 8, TOP + place * cell + cell / 2 + 3, name, { 'text-anchor': 'end' }),
      label(x, y, name, { 'text-anchor': 'end', transform: `rotate(-35 ${x} ${y})` }),
    ]
  })
  const note = words.note === undefined ? [] : [label(16, 42, words.note, { 'font-size': 11 })]
  return shape(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      ...{ width, height, role: 'img', 'font-family': 'system-ui, sans-serif' },
    },
    shape('title', {}, words.title),
    label(16, 24, words.title, { 'font-size': 15, 'font-weight': 600 }),
    ...note,
    label(16, 66, `${words.up} ↓   ${words.across} →`, { 'font-size': 11 }),
    ...cells,
    ...names,
  )
}
