/** What agreement is measured on: values grouped by the unit they judge, missing ones simply absent. */
import type { LabelTable } from '../answers/label-table.ts'
import { idAt } from '../mathematics/vectors.ts'

/** Values of unit `u` stand from `start[u]` to before `start[u + 1]`. */
export type Ratings = { start: Int32Array; value: Float64Array }

/** Labels as ratings: the number of the label, or the number it stands for. */
export const ratingsOf = (table: LabelTable, values?: Float64Array): Ratings => ({
  start: table.start,
  value: Float64Array.from(table.label, (label) => values?.[label] ?? label),
})

/** Ratings from lists of values, one list per unit; null and NaN are missing. */
export const ratingsFrom = (units: readonly (readonly (number | null)[])[]): Ratings => {
  const start = new Int32Array(units.length + 1)
  const value: number[] = []
  for (const [u, unit] of units.entries()) {
    for (const one of unit) if (one !== null && Number.isFinite(one)) value.push(one)
    start[u + 1] = value.length
  }
  return { start, value: Float64Array.from(value) }
}

/** Only the units named, in that order and as often as named. */
export const chosenUnits = (ratings: Ratings, units: Int32Array): Ratings => {
  let size = 0
  for (let u = 0; u < units.length; u++)
    size += idAt(ratings.start, idAt(units, u) + 1) - idAt(ratings.start, idAt(units, u))
  const start = new Int32Array(units.length + 1)
  const value = new Float64Array(size)
  let end = 0
  for (let u = 0; u < units.length; u++) {
    const from = idAt(ratings.start, idAt(units, u))
    const to = idAt(ratings.start, idAt(units, u) + 1)
    value.set(ratings.value.subarray(from, to), end)
    end += to - from
    start[u + 1] = end
  }
  return { start, value }
}
