/** Means and medians per task, and which numbers are too far off to count. */
import { add, at, idAt } from '../mathematics/vectors.ts'
import type { NumberTable } from './number-table.ts'

/** A number counts as a slip when it lies this many times the usual distance from its task's median. */
const SLIP = 20
/** The usual distance: three in four lie nearer. */
const USUAL = 0.75

/** The number at `share` of the way through sorted numbers, between neighbours if need be. */
export const quantile = (sorted: Float64Array, share: number): number => {
  const place = (sorted.length - 1) * share
  const low = at(sorted, Math.floor(place))
  return low + (at(sorted, Math.ceil(place)) - low) * (place - Math.floor(place))
}

/** The median of each task; NaN where nobody answered. */
export const taskMedians = ({ tasks, start, value }: NumberTable): Float64Array =>
  Float64Array.from(tasks, (_, t) => {
    const sorted = value.slice(idAt(start, t), idAt(start, t + 1)).sort()
    return sorted.length > 0 ? quantile(sorted, 0.5) : Number.NaN
  })

/**
 * Per answer 1, or 0 for a slip: a typing error, a wrong unit. Numbers on a bounded scale are never
 * that far away. Nothing is a slip while most answers to a task are equal.
 */
export const countedAnswers = (table: NumberTable): Float64Array => {
  const medians = taskMedians(table)
  const away = table.value.map((value, i) => Math.abs(value - at(medians, idAt(table.task, i))))
  const usual = away.length > 0 ? quantile(away.slice().sort(), USUAL) : 0
  return away.map((distance) => (usual > 0 && distance > SLIP * usual ? 0 : 1))
}

/** The mean of each task's counted answers; NaN where there are none. */
export const taskMeans = (table: NumberTable, counted: Float64Array): Float64Array => {
  const sums = new Float64Array(table.tasks.length)
  const sizes = new Float64Array(table.tasks.length)
  for (let i = 0; i < table.task.length; i++) {
    add(sums, idAt(table.task, i), at(table.value, i) * at(counted, i))
    add(sizes, idAt(table.task, i), at(counted, i))
  }
  return sums.map((sum, t) => (at(sizes, t) > 0 ? sum / at(sizes, t) : Number.NaN))
}
