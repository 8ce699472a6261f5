/**
 * Krippendorff's alpha for answers that have a distance but no scale: texts, boxes, spans, rankings
 * (Braylan, Alonso & Lease 2022, "Measuring annotator agreement generally across complex structured,
 * multi-object, and free-text annotation tasks", WWW).
 */
import { seededRandom } from '../mathematics/random.ts'

export type DistanceAlphaOptions = {
  /** Random pairs of different units by which chance is measured. */
  pairs?: number
  seed?: number
}

/** Mean distance within units, each value counting alike. null without pairs. */
const within = <T>(units: readonly (readonly T[])[], distance: (a: T, b: T) => number) => {
  let sum = 0
  let values = 0
  for (const unit of units) {
    if (unit.length < 2) continue
    let inside = 0
    for (const [i, a] of unit.entries()) for (const b of unit.slice(i + 1)) inside += distance(a, b)
    sum += (2 * inside) / (unit.length - 1)
    values += unit.length
  }
  return values === 0 ? null : sum / values
}

/**
 * 1 − mean distance within units over mean distance of random answers to different units. `distance`
 * is 0 for equal answers and symmetric. null where no unit has two answers, fewer than two units
 * have any, or chance never differs.
 */
export const distanceAlpha = <T>(
  units: readonly (readonly T[])[],
  distance: (a: T, b: T) => number,
  { pairs = 5_000, seed = 1 }: DistanceAlphaOptions = {},
): number | null => {
  const observed = within(units, distance)
  const all = units.flatMap((unit, number) => unit.map((value) => ({ value, number })))
  if (observed === null || new Set(all.map(({ number }) => number)).size < 2) return null
  const random = seededRandom(seed)
  const draw = () => all[Math.floor(random() * all.length)]
  let sum = 0
  let drawn = 0
  while (drawn < pairs) {
    const [a, b] = [draw(), draw()]
    if (a === undefined || b === undefined || a.number === b.number) continue
    sum += distance(a.value, b.value)
    drawn++
  }
  return sum === 0 ? null : 1 - observed / (sum / pairs)
}
