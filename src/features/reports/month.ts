/** Months by UTC, written `2026-11`. Pure. */

export type Span = { from: Date; to: Date }

/** From the first moment of a month to the first of the next. */
export const spanOf = (month: string): Span => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: new Date(Date.UTC(year, number - 1, 1)), to: new Date(Date.UTC(year, number, 1)) }
}

/** A part in percent with one decimal; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10
