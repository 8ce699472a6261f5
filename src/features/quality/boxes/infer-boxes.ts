/** The door to boxes: several people's drawings in, one set of boxes per image out. */
import { labelTable } from '../answers/label-table.ts'
import { at, idAt } from '../mathematics/vectors.ts'
import { type AnswerPair, errorsFromPairs, pairsWithin } from '../workers/errors-from-pairs.ts'
import { type FusedBox, fuseBoxes } from './fuse-boxes.ts'
import { type Box, boxFit } from './geometry.ts'

export type BoxAnswer = { task: string; worker: string; boxes: readonly Box[] | null }

/**
 * `auto` clusters and fuses; `medoid` takes the drawing of one person that fits those of the others
 * best.
 */
export type BoxMethod = 'auto' | 'medoid'

export const BOX_METHODS: readonly BoxMethod[] = ['auto', 'medoid']

export type BoxResult = {
  /** null where nobody answered; empty where people say there is nothing. */
  boxes: FusedBox[] | null
  /** How well the people's drawings fit the result, weighed by reliability, 0 to 1. */
  confidence: number
  answers: number
}

export type BoxInference = {
  tasks: readonly string[]
  workers: readonly string[]
  results: BoxResult[]
  /** Per worker, 0.01 to 1: how far their drawings are off. */
  error: Float64Array
}

/** Drawings' worth of everybody's error in one worker's. */
const ERROR_PRIOR = 3
const ERROR_FLOOR = 0.05

/** Drawings of one image up to which all are fused; of more, the most trusted. */
const FUSED = 150

const weightOf = (error: number): number => 1 / (ERROR_FLOOR + error)

type Drawings = { start: Int32Array; worker: Int32Array; boxes: (readonly Box[])[] }

const pairsOf = ({ start, worker, boxes }: Drawings): AnswerPair[] => {
  const pairs: AnswerPair[] = []
  for (let t = 0; t + 1 < start.length; t++)
    for (const [i, j] of pairsWithin(idAt(start, t), idAt(start, t + 1))) {
      const [first, second] = [idAt(worker, i), idAt(worker, j)]
      pairs.push({ first, second, apart: 1 - boxFit(boxes[i] ?? [], boxes[j] ?? []), size: 1 })
    }
  return pairs
}

/** The drawing nearest to all others, each box as sure as the drawing is near. */
const medoid = (drawings: readonly { boxes: readonly Box[]; weight: number }[]): FusedBox[] => {
  const all = drawings.reduce((sum, { weight }) => sum + weight, 0)
  const near = drawings.map(({ boxes }) =>
    drawings.reduce((sum, other) => sum + (other.weight / all) * boxFit(boxes, other.boxes), 0),
  )
  const best = near.indexOf(Math.max(...near))
  const confidence = near[best] ?? 0
  return (drawings[best]?.boxes ?? []).map((box) => ({ box, confidence, people: 1 }))
}

/** Infers every image's boxes. Deterministic. The last drawing of a person for an image counts. */
export const inferBoxes = (
  answers: Iterable<BoxAnswer>,
  method: BoxMethod = 'auto',
): BoxInference => {
  const given = [...answers]
  const rows = given.map(({ task, worker, boxes }, i) => ({
    task,
    worker,
    label: boxes === null ? null : String(i),
  }))
  const { tasks, workers, start, worker, label, labels } = labelTable(rows)
  const boxes = Array.from(label, (one) => given[Number(labels[one])]?.boxes ?? [])
  const error = errorsFromPairs(pairsOf({ start, worker, boxes }), workers.length, {
    prior: ERROR_PRIOR,
    assumed: 0.3,
  })
  const results = tasks.map((_, t): BoxResult => {
    const [from, end] = [idAt(start, t), idAt(start, t + 1)]
    if (from === end) return { boxes: null, confidence: 0, answers: 0 }
    const drawings = boxes
      .slice(from, end)
      .map((one, i) => ({ boxes: one, weight: weightOf(at(error, idAt(worker, from + i))) }))
    const trusted = drawings.toSorted((a, b) => b.weight - a.weight).slice(0, FUSED)
    const fused = drawings.length > FUSED ? trusted : drawings
    const found = method === 'medoid' ? medoid(fused) : fuseBoxes(fused)
    const all = drawings.reduce((sum, { weight }) => sum + weight, 0)
    const outcome = found.map(({ box }) => box)
    const confidence = drawings.reduce(
      (sum, one) => sum + (one.weight / all) * boxFit(one.boxes, outcome),
      0,
    )
    return { boxes: found, confidence, answers: end - from }
  })
  return { tasks, workers, results, error }
}
