/** What plots have in common: a title, axes from 0 to 1 or to a count, and room around. */
import { label, line, type Shape, shape } from './shape.ts'

/** Words of a plot, in the language of who looks at it. */
export type PlotWords = { title: string; across: string; up: string; note?: string }

export type Area = { left: number; top: number; width: number; height: number }

const SIZE = { width: 420, height: 340 }
const AREA: Area = { left: 64, top: 52, width: 330, height: 220 }

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Where shares from 0 to 1 lie. */
export const placesIn = ({ left, top, width, height }: Area) => ({
  across: (share: number): number => left + share * width,
  up: (share: number): number => top + (1 - share) * height,
})

export type Tick = { at: number; text: string }

export const SHARES: readonly Tick[] = [0, 0.25, 0.5, 0.75, 1].map((at) => ({
  at,
  text: percent(at),
}))

/** Whole numbers up to a round one above `most`, for the upward axis. */
export const countTicks = (most: number): { top: number; ticks: Tick[] } => {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 1)
  const top = Math.max(1, Math.ceil(most / step)) * step
  const ticks = Array.from({ length: top / step + 1 }, (_, i) => ({
    at: (i * step) / top,
    text: (i * step).toLocaleString('en'),
  }))
  return { top, ticks }
}

/** A whole plot: frame, axes and what is drawn in the area. */
export const framed = (
  words: PlotWords,
  axes: { across: readonly Tick[]; up: readonly Tick[] },
  draw: (area: Area) => Shape[],
): Shape => {
  const { across, up } = placesIn(AREA)
  const middle = AREA.left + AREA.width / 2
  const grid = axes.up.flatMap(({ at, text }) => [
    line(AREA.left, up(at), AREA.left + AREA.width, up(at), { 'stroke-opacity': 0.12 }),
    label(AREA.left - 8, up(at) + 4, text, { 'text-anchor': 'end', 'font-size': 11 }),
  ])
  const below = axes.across.map(({ at, text }) =>
    label(across(at), AREA.top + AREA.height + 18, text, {
      'text-anchor': 'middle',
      'font-size': 11,
    }),
  )
  const note = words.note === undefined ? [] : [label(16, 42, words.note, { 'font-size': 11 })]
  return shape(
    'svg',
    {
      viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
      ...SIZE,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
    },
    shape('title', {}, words.title),
    label(16, 24, words.title, { 'font-size': 15, 'font-weight': 600 }),
    ...note,
    ...grid,
    ...below,
    ...draw(AREA),
    label(middle, SIZE.height - 24, words.across, { 'text-anchor': 'middle' }),
    label(18, AREA.top + AREA.height / 2, words.up, {
      'text-anchor': 'middle',
      transform: `rotate(-90 18 ${AREA.top + AREA.height / 2})`,
    }),
  )
}
