/**
 * Comparing methods without knowing the truth: hide some answers, infer from the others, and see how
 * well the hidden ones are foretold. All methods use the same confusion matrices for that, so that
 * what differs is their idea of the tasks.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { seededRandom } from '../mathematics/random.ts'
import { at, idAt } from '../mathematics/vectors.ts'
import { confusionCell, confusionCounts, pooledConfusion } from '../workers/confusion-matrix.ts'
import type { FitOptions } from './fit.ts'
import { runMethod, type SingleMethod } from './methods.ts'

/** Share of the answers hidden; a task always keeps one. */
const HIDDEN = 0.2

type Split = { kept: LabelTable; hidden: Int32Array }

/** Hides answers by a seed: `hidden` holds their places in the whole table. */
export const hideAnswers = (table: LabelTable, seed: number): Split => {
  const random = seededRandom(seed)
  const kept: number[] = []
  const hidden: number[] = []
  const start = new Int32Array(table.start.length)
  for (let t = 0; t < table.tasks.length; t++) {
    const from = idAt(table.start, t)
    const end = idAt(table.start, t + 1)
    const safe = from + Math.floor(random() * (end - from))
    for (let i = from; i < end; i++) (i !== safe && random() < HIDDEN ? hidden : kept).push(i)
    start[t + 1] = kept.length
  }
  const column = (whole: Int32Array) => Int32Array.from(kept, (i) => idAt(whole, i))
  return {
    kept: {
      ...table,
      start,
      task: column(table.task),
      worker: column(table.worker),
      label: column(table.label),
    },
    hidden: Int32Array.from(hidden),
  }
}

/** Mean log probability of the hidden answers; NaN-free, and 0 where none could be hidden. */
const foretold = (table: LabelTable, { kept, hidden }: Split, posterior: Float64Array): number => {
  const labels = table.labels.length
  const counts = confusionCounts(kept, posterior)
  const pooled = pooledConfusion(counts, labels)
  let sum = 0
  for (let h = 0; h < hidden.length; h++) {
    const i = idAt(hidden, h)
    const worker = idAt(table.worker, i)
    let chance = 0
    for (let k = 0; k < labels; k++) {
      const right = at(posterior, idAt(table.task, i) * labels + k)
      chance += right * confusionCell(counts, pooled, labels, worker, idAt(table.label, i), k)
    }
    sum += Math.log(Math.max(chance, 1e-12))
  }
  return hidden.length > 0 ? sum / hidden.length : 0
}

/** Mean log probability, by natural logarithm, of hidden answers per method: higher is better. */
export const heldOutLogLikelihood = (
  table: LabelTable,
  methods: readonly SingleMethod[],
  { seed = 1, ...options }: FitOptions & { seed?: number } = {},
): Map<SingleMethod, number> => {
  const split = hideAnswers(table, seed)
  return new Map(
    methods.map((method) => [
      method,
      foretold(table, split, runMethod(split.kept, method, options).posterior),
    ]),
  )
}

/** Mean log probability of gold labels per method, each inferred without knowing the gold. */
export const goldLogLikelihood = (
  table: LabelTable,
  methods: readonly SingleMethod[],
  gold: Int32Array,
): Map<SingleMethod, number> => {
  const labels = table.labels.length
  const score = (method: SingleMethod): number => {
    const { posterior } = runMethod(table, method)
    let sum = 0
    let count = 0
    for (let t = 0; t < gold.length; t++) {
      if (idAt(gold, t) < 0) continue
      sum += Math.log(Math.max(1e-6, at(posterior, t * labels + idAt(gold, t))))
      count++
    }
    return count > 0 ? sum / count : 0
  }
  return new Map(methods.map((method) => [method, score(method)]))
}
