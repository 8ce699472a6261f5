/** How many tasks lie where between 0 and 1: of agreement, of confidence. */
import { countTicks, framed, type PlotWords, percent, placesIn, SHARES } from './frame.ts'
import { ACCENT, type Shape, shape } from './shape.ts'

/** Bars between 0 and 1. */
const BARS = 10

/** How many of the shares fall into each of ten equal stretches; 1 belongs to the last. */
export const countShares = (shares: readonly number[]): number[] => {
  const counts = new Array<number>(BARS).fill(0)
  for (const share of shares) {
    const bar = Math.min(BARS - 1, Math.max(0, Math.floor(share * BARS + 1e-9)))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

/** A histogram of counts, the first of which begins at 0 and the last of which ends at 1. */
export const histogramPlot = (counts: readonly number[], words: PlotWords): Shape => {
  const { top, ticks } = countTicks(Math.max(0, ...counts))
  return framed(words, { across: SHARES, up: ticks }, (area) => {
    const { across, up } = placesIn(area)
    return counts.map((count, bar) => {
      const [from, end] = [bar / counts.length, (bar + 1) / counts.length]
      const y = up(count / top)
      return shape(
        'rect',
        {
          ...{ x: across(from) + 1.5, y, width: across(end) - across(from) - 3 },
          ...{ height: area.top + area.height - y, fill: ACCENT },
        },
        shape('title', {}, `${percent(from)} – ${percent(end)}: ${count}`),
      )
    })
  })
}
