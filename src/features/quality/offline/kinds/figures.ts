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
const SAMPLES = 100

/** Alpha of answers that only have a distance. Of very many answers, as many as tell enough. */
export const distanceAlphaOf = <T>(
  tasks: readonly (readonly T[])[],
  distance: (a: T, b: T) => number,
): AgreementFigure => {
  const random = seededRandom(1)
  const chosen = tasks.filter(({ length }) => length > 0)
  const step = Math.max(1, chosen.length / TASKS)
  const units = Array.from({ length: Math.min(chosen.length, TASKS) }, (_, u) => {
    const unit = chosen[Math.floor(u * step)] ?? []
    if (unit.length <= COMPARED) return unit
    return Array.from({ length: COMPARED }, () => unit[Math.floor(random() * unit.length)] as T)
  })
  const few = { pairs: 500 }
  return {
    measure: 'alpha_distance',
    value: distanceAlpha(units, distance),
    interval: bootstrapInterval(
      units.length,
      (picked) =>
        distanceAlpha(
          Array.from(picked, (u) => units[u] ?? []),
          distance,
          few,
        ),
      { samples: SAMPLES },
    ),
  }
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
