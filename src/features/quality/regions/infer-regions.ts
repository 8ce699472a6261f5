/** The door to regions: several people's drawings in, one drawing per picture out. */
import { type Drawing, drawingOf, fitOf, mostTypical } from '../../../forms/shapes/fit.ts'
import { drawn } from '../../../forms/shapes/overlap.ts'
import type { Regions } from '../../../forms/shapes/region.ts'
import { at } from '../mathematics/vectors.ts'
import { type AnswerPair, errorsFromPairs, pairsWithin } from '../workers/errors-from-pairs.ts'
import { type FusedRegion, fuseRegions, type Weighed } from './fuse-regions.ts'

export type RegionAnswer = { task: string; worker: string; regions: Regions }

/** `fusion` clusters and fuses; `medoid` takes the drawing of one person that fits the others’ best. */
export type RegionMethod = 'fusion' | 'medoid'
export const REGION_METHODS: readonly RegionMethod[] = ['fusion', 'medoid']

export type RegionResult = {
  task: string
  width: number
  height: number
  regions: FusedRegion[]
  /** How well the people's drawings fit the result, weighed by reliability, 0 to 1. */
  fit: number
  answers: number
}

/** As for boxes: drawings' worth of everybody's error in one worker's. */
const ERROR_PRIOR = 3
const ERROR_FLOOR = 0.05
/** Drawings of one picture up to which all are fused; of more, the most trusted. [choice] */
const FUSED = 50

type Given = { worker: number; regions: Regions; drawing: Drawing }

/** Errors of workers, from how far their drawings of the same picture lie apart. */
const errorsOf = (groups: readonly Given[][], workers: number): Float64Array => {
  const pairs: AnswerPair[] = groups.flatMap((group) =>
    pairsWithin(0, group.length).flatMap(([i, j]): AnswerPair[] => {
      const [one, other] = [group[i], group[j]]
      if (one === undefined || other === undefined) return []
      const apart = 1 - fitOf(one.drawing, other.drawing)
      return [{ first: one.worker, second: other.worker, apart, size: 1 }]
    }),
  )
  return errorsFromPairs(pairs, workers, { prior: ERROR_PRIOR, assumed: 0.3 })
}

const typical = (weighed: readonly Weighed[]): FusedRegion[] => {
  const { at: place, near } = mostTypical(weighed.map(({ drawing }) => drawing))
  const chosen = weighed[place]?.drawing.drawn ?? []
  return chosen.map(({ region }) => ({ region, support: near, people: 1, labels: undefined }))
}

/** The picture is the same for all; the size that most people’s browsers told is its size. */
const sizeOf = (group: readonly Given[]): { width: number; height: number } => {
  const counts = new Map<string, number>()
  for (const { regions } of group) {
    const key = `${regions.width} ${regions.height}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const [width = 0, height = 0] = most?.[0].split(' ').map(Number) ?? []
  return { width, height }
}

const resultOf = (
  task: string,
  group: readonly Given[],
  error: Float64Array,
  method: RegionMethod,
): RegionResult => {
  const weighed = group.map(({ drawing, worker }) => ({
    ...{ drawing, weight: 1 / (ERROR_FLOOR + at(error, worker)) },
  }))
  const trusted = weighed.toSorted((a, b) => b.weight - a.weight).slice(0, FUSED)
  const used = weighed.length > FUSED ? trusted : weighed
  const regions = method === 'medoid' ? typical(used) : fuseRegions(used)
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const size = sizeOf(group)
  const outcome: Drawing = {
    drawn: regions.map(({ region }) => drawn(region)),
    diagonal: Math.hypot(size.width, size.height),
  }
  const fits = weighed.reduce((sum, one) => sum + one.weight * fitOf(one.drawing, outcome), 0)
  return { task, ...size, regions, fit: fits / all, answers: group.length }
}

/** Infers every picture’s regions. Deterministic. The last drawing of a person for a picture counts. */
export const inferRegions = (
  answers: readonly RegionAnswer[],
  method: RegionMethod = 'fusion',
): RegionResult[] => {
  const workers = new Map<string, number>()
  const tasks = new Map<string, Map<number, Given>>()
  for (const { task, worker: name, regions } of answers) {
    const worker = workers.get(name) ?? workers.size
    workers.set(name, worker)
    const group = tasks.get(task) ?? new Map<number, Given>()
    group.set(worker, { worker, regions, drawing: drawingOf(regions) })
    tasks.set(task, group)
  }
  const groups = [...tasks].map(([task, group]) => ({ task, group: [...group.values()] }))
  const error = errorsOf(
    groups.map(({ group }) => group),
    workers.size,
  )
  return groups.map(({ task, group }) => resultOf(task, group, error, method))
}
