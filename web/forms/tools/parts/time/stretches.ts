/** Stretches of time on one axis, in whole milliseconds: where there is room, and what lies beside what. */

export type Stretch = { start_ms: number; end_ms: number }

/** Shortest stretch that can be marked; the instance refuses shorter ones. */
export const LEAST_MS = 10

/** By their start. */
export const inOrder = <S extends Stretch>(all: readonly S[]): S[] =>
  [...all].sort((a, b) => a.start_ms - b.start_ms || a.end_ms - b.end_ms)

const within = (value: number, from: number, to: number): number =>
  Math.min(Math.max(value, from), to)

/**
 * The stretch as far as there is room for it: within the whole and, with `others`, not over any of them.
 * undefined where nothing fits. What is asked for last, its middle, decides on which side of others it lies.
 */
export const fitted = (
  { start_ms, end_ms }: Stretch,
  length: number,
  others: readonly Stretch[] = [],
): Stretch | undefined => {
  const from = within(Math.round(Math.min(start_ms, end_ms)), 0, length)
  const to = within(Math.round(Math.max(start_ms, end_ms)), 0, length)
  const middle = (from + to) / 2
  const inside = others.some((one) => one.start_ms < middle && middle < one.end_ms)
  if (inside) return undefined
  const before = others.filter((one) => one.end_ms <= middle).map((one) => one.end_ms)
  const after = others.filter((one) => one.start_ms >= middle).map((one) => one.start_ms)
  const start = Math.max(from, ...before)
  const end = Math.min(to, ...after)
  return end - start >= LEAST_MS ? { start_ms: start, end_ms: end } : undefined
}

/** The free time around a place; undefined inside of a stretch. */
export const roomAt = (
  ms: number,
  length: number,
  others: readonly Stretch[],
): Stretch | undefined => {
  if (others.some((one) => one.start_ms <= ms && ms < one.end_ms)) return undefined
  const start_ms = Math.max(0, ...others.filter((one) => one.end_ms <= ms).map((one) => one.end_ms))
  const end_ms = Math.min(
    length,
    ...others.filter((one) => one.start_ms > ms).map((one) => one.start_ms),
  )
  return end_ms - start_ms >= LEAST_MS ? { start_ms, end_ms } : undefined
}

/** A row for each stretch, so that none covers another; in the order given. */
export const rowsOf = (all: readonly Stretch[]): number[] => {
  const rows = new Array<number>(all.length).fill(0)
  const ends: number[] = []
  const order = all.map((_, at) => at)
  order.sort((a, b) => (all[a]?.start_ms ?? 0) - (all[b]?.start_ms ?? 0))
  for (const at of order) {
    const one = all[at]
    if (one === undefined) continue
    const free = ends.findIndex((end) => end <= one.start_ms)
    const row = free < 0 ? ends.length : free
    ends[row] = one.end_ms
    rows[at] = row
  }
  return rows
}
