/**
 * GLAD, "Whose vote should count more" (Whitehill, Ruvolo, Wu, Bergsma & Movellan 2009, NIPS): workers
 * have an ability, tasks a difficulty, and an answer is right with the logistic of their product.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, softmax } from '../mathematics/vectors.ts'
import type { Fit, FitOptions, Model } from './fit.ts'
import { clamp, voteShares } from './majority-vote.ts'

/** Normal priors, all of variance 1: on ability, and on the log of easiness. */
const ABILITY_MEAN = 1
const EASE_MEAN = 0.5
/** Newton steps per round: the rounds that follow do the rest. */
const STEPS = 2

type Glad = {
  ability: Float64Array
  /** Log of how easy a task is. */
  ease: Float64Array
  slope: Float64Array
  curve: Float64Array
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** One Newton step of the abilities (`ofWorkers`) or of the easiness, each by itself. */
const step = (table: LabelTable, glad: Glad, posterior: Float64Array, ofWorkers: boolean): void => {
  const { ability, ease, slope, curve } = glad
  const target = ofWorkers ? ability : ease
  const mean = ofWorkers ? ABILITY_MEAN : EASE_MEAN
  slope.fill(0)
  curve.fill(0)
  for (let i = 0; i < table.task.length; i++) {
    const task = idAt(table.task, i)
    const worker = idAt(table.worker, i)
    const easiness = Math.exp(at(ease, task))
    const product = at(ability, worker) * easiness
    const right = at(posterior, task * table.labels.length + idAt(table.label, i))
    const chance = logistic(product)
    const factor = ofWorkers ? easiness : product
    const place = ofWorkers ? worker : task
    add(slope, place, (right - chance) * factor)
    add(curve, place, chance * (1 - chance) * factor * factor)
  }
  for (let j = 0; j < target.length; j++) {
    const move = (at(slope, j) - (at(target, j) - mean)) / (at(curve, j) + 1)
    add(target, j, Math.max(-1, Math.min(1, move)))
  }
}

/** New posteriors; returns how far they moved in the mean. */
const expect = (table: LabelTable, { ability, ease }: Glad, posterior: Float64Array): number => {
  const labels = table.labels.length
  const scores = new Float64Array(labels)
  let moved = 0
  for (let t = 0; t < table.tasks.length; t++) {
    scores.fill(0)
    const end = idAt(table.start, t + 1)
    for (let i = idAt(table.start, t); i < end; i++) {
      const chance = logistic(at(ability, idAt(table.worker, i)) * Math.exp(at(ease, t)))
      const miss = Math.max(1e-12, (1 - chance) / Math.max(1, labels - 1))
      add(scores, idAt(table.label, i), Math.log(Math.max(1e-12, chance)) - Math.log(miss))
    }
    softmax(scores, 0, labels)
    for (let k = 0; k < labels; k++) {
      moved += Math.abs(at(scores, k) - at(posterior, t * labels + k))
      posterior[t * labels + k] = at(scores, k)
    }
  }
  return moved / Math.max(1, table.tasks.length)
}

/** GLAD by EM, every class as likely, all parameters under normal priors. */
export const glad: Model = (table, options: FitOptions = {}): Fit => {
  const { gold, rounds = 60, tolerance = 1e-3 } = options
  const size = Math.max(table.workers.length, table.tasks.length)
  const state: Glad = {
    ability: new Float64Array(table.workers.length).fill(ABILITY_MEAN),
    ease: new Float64Array(table.tasks.length).fill(EASE_MEAN),
    slope: new Float64Array(size),
    curve: new Float64Array(size),
  }
  const posterior = voteShares(table, undefined, gold)
  let done = 0
  let converged = false
  while (done < rounds && !converged) {
    for (let n = 0; n < STEPS; n++) {
      step(table, state, posterior, true)
      step(table, state, posterior, false)
    }
    converged = expect(table, state, posterior) < tolerance
    clamp(posterior, table.labels.length, gold)
    done++
  }
  return { posterior, rounds: done, converged }
}
