/** The door to ratings: levels in an order in, a level with its certainty per task out. */
import type { LabelTable } from '../answers/label-table.ts'
import { blend } from '../categorical/blend.ts'
import { calibrate, goldTasks, learnCalibration } from '../categorical/gold-lessons.ts'
import { goldColumn } from '../categorical/infer.ts'
import { agreementWith, clamp } from '../categorical/majority-vote.ts'
import { runMethod, type SingleMethod } from '../categorical/methods.ts'
import { oneCoin } from '../categorical/one-coin.ts'
import { sharedError, temper } from '../categorical/shared-error.ts'
import { at, idAt } from '../mathematics/vectors.ts'
import { ordinalModel } from './ordinal-model.ts'

/** `auto` is the mean of the ordinal model and the categorical default. */
export type LevelMethod = 'auto' | 'ordinal' | 'mean_rank' | SingleMethod

export type LevelOptions = { method?: LevelMethod; gold?: ReadonlyMap<string, string> }

export type LevelInference = {
  table: LabelTable
  /** task × level; rows sum to 1. */
  posterior: Float64Array
  /**
   * Per task, the level with half of the probability below and above: nearest to the truth in the
   * mean. −1 where nobody answered.
   */
  median: Int32Array
  /** Per task, the likeliest level; −1 where nobody answered. */
  mode: Int32Array
  /** Per task, the expected level, counted from 0. */
  mean: Float64Array
  /** Per task, the probability that the median level is right. */
  confidence: Float64Array
}

const ordinalPosterior = (table: LabelTable, gold?: Int32Array): Float64Array => {
  const options = gold === undefined ? {} : { gold }
  const { posterior } = ordinalModel(table, options)
  const coin = oneCoin(table, options)
  temper(table, posterior, sharedError(table, agreementWith(table, coin.posterior)))
  return posterior
}

const halfAndHalf = (table: LabelTable, gold?: Int32Array): Float64Array => {
  const options = gold === undefined ? {} : { gold }
  const ordinal = ordinalPosterior(table, gold)
  const nominal = blend(table, options).posterior
  return ordinal.map((one, i) => (one + at(nominal, i)) / 2)
}

/** Certainty 1 for the level at the rounded mean of each task's answers. */
const meanRank = (table: LabelTable): Float64Array => {
  const levels = table.labels.length
  const posterior = new Float64Array(table.tasks.length * levels)
  for (let t = 0; t < table.tasks.length; t++) {
    const [from, end] = [idAt(table.start, t), idAt(table.start, t + 1)]
    let sum = 0
    for (let i = from; i < end; i++) sum += idAt(table.label, i)
    if (end > from) posterior[t * levels + Math.round(sum / (end - from))] = 1
    else posterior.fill(1 / levels, t * levels, (t + 1) * levels)
  }
  return posterior
}

const posteriorOf = (table: LabelTable, method: LevelMethod, gold?: Int32Array): Float64Array => {
  if (method === 'auto') return halfAndHalf(table, gold)
  if (method === 'ordinal') return ordinalPosterior(table, gold)
  if (method === 'mean_rank') return meanRank(table)
  return runMethod(table, method, gold === undefined ? {} : { gold }).posterior
}

const summaries = (table: LabelTable, posterior: Float64Array): LevelInference => {
  const levels = table.labels.length
  const size = table.tasks.length
  const found = {
    table,
    posterior,
    median: new Int32Array(size).fill(-1),
    mode: new Int32Array(size).fill(-1),
    mean: new Float64Array(size),
    confidence: new Float64Array(size),
  }
  for (let t = 0; t < size && levels > 0; t++) {
    let [below, mode, middle] = [0, 0, -1]
    for (let level = 0; level < levels; level++) {
      const chance = at(posterior, t * levels + level)
      found.mean[t] = at(found.mean, t) + level * chance
      below += chance
      if (middle < 0 && below >= 0.5 - 1e-9) middle = level
      if (chance > at(posterior, t * levels + mode) + 1e-12) mode = level
    }
    if (idAt(table.start, t + 1) === idAt(table.start, t)) continue
    found.median[t] = middle
    found.mode[t] = mode
    found.confidence[t] = at(posterior, t * levels + middle)
  }
  return found
}

/**
 * Infers every task's level. The table's labels must be all levels from lowest to highest (the option
 * `labels` of `labelTable`). Gold outside the levels is ignored.
 */
export const inferLevels = (table: LabelTable, options: LevelOptions = {}): LevelInference => {
  const method = options.method ?? 'auto'
  const gold = options.gold === undefined ? undefined : goldColumn(table, options.gold)
  if (gold === undefined || goldTasks(gold).length === 0)
    return summaries(table, posteriorOf(table, method))
  const calibration = learnCalibration(posteriorOf(table, method), gold, table.labels.length)
  const posterior = posteriorOf(table, method, gold)
  calibrate(posterior, calibration)
  clamp(posterior, table.labels.length, gold)
  return summaries(table, posterior)
}
