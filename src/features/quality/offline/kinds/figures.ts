/** Figures that several types share. */
import { bootstrapInterval } from '../../agreement/bootstrap.ts'
import { distanceAlpha } from '../../agreement/distance-alpha.ts'
import { krippendorffAlpha, type Scale } from '../../agreement/krippendorff-alpha.ts'
import { chosenUnits, type Ratings } from '../../agreement/ratings.ts'
import { seededRandom } from '../../mathematics/random.ts'
import { idAt } from '../../mathematics/vectors.ts'
import type { AgreementFigure, Sizes } from '../report.ts'
import type { Readable } from './readable.ts'

/** The mean; null of nothing. */
export const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length

export const sizesOf = ({ columns }: Readable<unknown>): Sizes => ({
  tasks: columns.tasks.length,
  workers: new Set(columns.worker).size,
  answers: columns.task.length,
})

/** Ratings looked at in all samples together: more would only take time. */
const LOOKED_AT = 20_000_000
/** Ratings beyond which the interval is too narrow to matter. */
const PLENTY = 400_000

/** Alpha with its interval. */
export const alphaOf = (ratings: Ratings, scale: Scale): AgreementFigure => {
  const answers = ratings.value.length
  const samples = Math.min(500, Math.floor(LOOKED_AT / Math.max(1, answers)))
  const interval =
    answers > PLENTY
      ? null
      : bootstrapInterval(
          ratings.start.length - 1,
          (units) => krippendorffAlpha(chosenUnits(ratings, units), scale),
          { samples },
        )
  return { measure: `alpha_${scale}`, value: krippendorffAlpha(ratings, scale), interval }
}

/** Answers compared within a task, and tasks looked at, when answers have a distance only. */
const COMPARED = 20
const TASKS = 2_000

/** Of very many answers, as many as tell enough. */
const someOf = <T>(tasks: readonly (readonly T[])[]): (readonly T[])[] => {
  const random = seededRandom(1)
  const chosen = tasks.filter(({ length }) => length > 0)
  const step = Math.max(1, chosen.length / TASKS)
  return Array.from({ length: Math.min(chosen.length, TASKS) }, (_, u) => {
    const unit = chosen[Math.floor(u * step)] ?? []
    if (unit.length <= COMPARED) return unit
    return Array.from({ length: COMPARED }, () => unit[Math.floor(random() * unit.length)] as T)
  })
}

/** Distances between the answers of one task, each answer counting alike, as alpha sums them up. */
const insideOf = <T>(unit: readonly T[], distance: (a: T, b: T) => number): number => {
  let sum = 0
  for (const [i, a] of unit.entries()) for (const b of unit.slice(i + 1)) sum += distance(a, b)
  return unit.length < 2 ? 0 : (2 * sum) / (unit.length - 1)
}

/**
 * Alpha of answers that only have a distance. The interval draws the tasks anew and leaves chance as it
 * was measured once: distances of texts are too dear to be measured a hundred times.
 */
export const distanceAlphaOf = <T>(
  tasks: readonly (readonly T[])[],
  distance: (a: T, b: T) => number,
): AgreementFigure => {
  const units = someOf(tasks)
  const value = distanceAlpha(units, distance)
  const inside = units.map((unit) => insideOf(unit, distance))
  const within = (picked: Iterable<number>): number => {
    let [sum, answers] = [0, 0]
    for (const u of picked) {
      const size = units[u]?.length ?? 0
      if (size < 2) continue
      sum += inside[u] ?? 0
      answers += size
    }
    return answers === 0 ? 0 : sum / answers
  }
  const observed = within(units.keys())
  const interval =
    value === null
      ? null
      : bootstrapInterval(units.length, (picked) =>
          observed === 0 ? value : 1 - ((1 - value) * within(picked)) / observed,
        )
  return { measure: 'alpha_distance', value, interval }
}

/** Per task with two answers or more, the share that gave the most frequent one. */
export const sharesOfTop = (start: Int32Array, value: ArrayLike<number>): number[] => {
  const shares: number[] = []
  for (let t = 0; t + 1 < start.length; t++) {
    const [from, end] = [idAt(start, t), idAt(start, t + 1)]
    if (end - from < 2) continue
    const counts = new Map<number, number>()
    for (let i = from; i < end; i++) counts.set(value[i] ?? 0, (counts.get(value[i] ?? 0) ?? 0) + 1)
    shares.push(Math.max(...counts.values()) / (end - from))
  }
  return shares
}

/** Per task with two answers or more, how near two answers are in the mean: for what is never equal. */
export const meanNearness = <T>(
  tasks: readonly (readonly T[])[],
  nearness: (a: T, b: T) => number,
): number[] =>
  tasks
    .filter(({ length }) => length > 1)
    .slice(0, TASKS)
    .map((unit) => {
      const some = unit.slice(0, COMPARED)
      const pairs = some.flatMap((a, i) => some.slice(i + 1).map((b) => nearness(a, b)))
      return meanOf(pairs) ?? 0
    })
