/**
 * Several people's marks on an axis of time as one set: as boxes on images, in one dimension. Marks that
 * overlap are one thing, people count by how well they fit others, ends are weighted medians.
 */
import { type Mark, marksFit, overlapping } from '../../../forms/aggregation/typical-marks.ts'
import { type Drawing, fuseBoxes } from '../boxes/fuse-boxes.ts'
import { at } from '../mathematics/vectors.ts'
import { type AnswerPair, errorsFromPairs, pairsWithin } from '../workers/errors-from-pairs.ts'

export type StretchAnswer = { task: string; worker: string; marks: readonly Mark[] }

/** One stretch of the result: people who marked it, and the weight behind it times how well theirs fit. */
export type FusedMark = Mark & { people: number; support: number }

export type StretchResult = {
  task: string
  marks: FusedMark[]
  /** How well the people's marks fit the result, weighed by reliability, 0 to 1. */
  fit: number
  answers: number
}

/** Overlap from which two marks are the same thing, as with boxes. */
export const SAME_STRETCH = 0.4

/** Marks in one group up to which they are fused; so many at one place are nobody's turns of talk. */
const FUSED = 120

/** Answers' worth of everybody's error in one worker's, and the error assumed of all: as with boxes. */
const ERROR_PRIOR = 3
const ASSUMED = 0.3
const ERROR_FLOOR = 0.05

type Own = { worker: number; marks: readonly Mark[] }
type Placed = { person: number; mark: Mark }

const pairsOf = (given: readonly Own[]): AnswerPair[] =>
  pairsWithin(0, given.length).flatMap(([i, j]) => {
    const [one, other] = [given[i], given[j]]
    if (one === undefined || other === undefined) return []
    const apart = 1 - marksFit(one.marks, other.marks)
    return [{ first: one.worker, second: other.worker, apart, size: 1 }]
  })

/**
 * Marks in groups that are fused by themselves: linked by overlap, however many steps. Neighbours that
 * only touch are not linked, so that an hour of talk falls into as many groups as it has turns.
 */
const groupsOf = (placed: readonly Placed[]): Placed[][] => {
  const root = new Map<Mark, Mark>()
  const rootOf = (mark: Mark): Mark => {
    let top = mark
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top))
      top = next
    root.set(mark, top)
    return top
  }
  for (const { first, second } of overlapping(
    placed.map(({ mark }) => mark),
    SAME_STRETCH,
  ))
    root.set(rootOf(first), rootOf(second))
  return [...Map.groupBy(placed, ({ mark }) => rootOf(mark)).values()]
}

/** Of too many at one place those of the most trusted person stand as they are. */
const unfused = (group: readonly Placed[], weights: readonly number[]): FusedMark[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const trusted = group.reduce(
    (best, { person }) => ((weights[person] ?? 0) > (weights[best] ?? 0) ? person : best),
    group[0]?.person ?? 0,
  )
  const support = (weights[trusted] ?? 0) / all
  return group
    .filter(({ person }) => person === trusted)
    .map(({ mark }) => ({ ...mark, people: 1, support }))
}

const fuseGroup = (group: readonly Placed[], weights: readonly number[]): FusedMark[] => {
  if (group.length > FUSED) return unfused(group, weights)
  const drawings: Drawing[] = weights.map((weight, person) => ({
    weight,
    boxes: group
      .filter((one) => one.person === person)
      .map(({ mark }) => [mark.start, 0, mark.end, 1] as const),
  }))
  const lane = group[0]?.mark.lane ?? ''
  return fuseBoxes(drawings).map(({ box, people, confidence }) => ({
    ...{ start: Math.round(box[0]), end: Math.round(box[2]), lane },
    ...{ people, support: confidence },
  }))
}

const fuse = (task: string, given: readonly Own[], error: Float64Array): StretchResult => {
  const weights = given.map(({ worker }) => 1 / (ERROR_FLOOR + at(error, worker)))
  const placed = given.flatMap(({ marks }, person) =>
    // A copy each: one person may have marked the very same thing twice.
    marks.map((mark) => ({ person, mark: { ...mark } })),
  )
  const marks = groupsOf(placed)
    .flatMap((group) => fuseGroup(group, weights))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const fit = given.reduce(
    (sum, one, i) => sum + ((weights[i] ?? 0) / all) * marksFit(one.marks, marks),
    0,
  )
  return { task, marks, fit, answers: given.length }
}

/** Infers every task's marks. Deterministic. The last answer of a person to a task counts. */
export const inferStretches = (answers: Iterable<StretchAnswer>): StretchResult[] => {
  const workers = new Map<string, number>()
  const tasks = new Map<string, Map<number, Own>>()
  for (const { task, worker, marks } of answers) {
    const number = workers.get(worker) ?? workers.size
    workers.set(worker, number)
    const own = tasks.get(task) ?? new Map<number, Own>()
    own.set(number, { worker: number, marks })
    tasks.set(task, own)
  }
  const pairs = [...tasks.values()].flatMap((own) => pairsOf([...own.values()]))
  const error = errorsFromPairs(pairs, workers.size, { prior: ERROR_PRIOR, assumed: ASSUMED })
  return [...tasks].map(([task, own]) => fuse(task, [...own.values()], error))
}
