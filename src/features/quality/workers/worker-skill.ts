/**
 * How good each worker is, as far as the answers tell: skill is the chance that an answer of theirs is
 * right. The interval counts three doubts: few answers, uncertain tasks, and that the models may be
 * wrong about a whole kind of task at once.
 */
import type { LabelTable } from '../answers/label-table.ts'
import { betaQuantile } from '../mathematics/special-functions.ts'
import { add, at, idAt } from '../mathematics/vectors.ts'

/** Part of the tasks' own uncertainty that is common to all of them. */
const COMMON_DOUBT = 0.02
/** The interval holds the true skill with this probability, half of the rest on each side. */
const SURE = 0.9

/** One number per worker in each column; 0 to 1 but for `answers`. */
export type WorkerSkills = {
  answers: Float64Array
  skill: Float64Array
  low: Float64Array
  high: Float64Array
}

/** Interval of a share seen in `answers` answers, when it is itself uncertain by `doubt` (a variance). */
const interval = (share: number, answers: number, doubt: number): [number, number] => {
  const spread = Math.max(1e-4, share * (1 - share))
  const worth = Math.min(answers, spread / (spread / answers + doubt))
  const right = Math.max(1e-3, share * worth)
  const wrong = Math.max(1e-3, (1 - share) * worth)
  const tail = (1 - SURE) / 2
  // Clopper & Pearson 1934 with fractional counts: never too narrow at the ends.
  return [betaQuantile(tail, right, wrong + 1), betaQuantile(1 - tail, right + 1, wrong)]
}

/**
 * Skills from the tasks' posteriors (task × label). A worker without answers has the mean skill and
 * the whole interval.
 */
export const workerSkills = (table: LabelTable, posterior: Float64Array): WorkerSkills => {
  const size = table.workers.length
  const answers = new Float64Array(size)
  const right = new Float64Array(size)
  const unsure = new Float64Array(size)
  let all = 0
  for (let i = 0; i < table.task.length; i++) {
    const worker = idAt(table.worker, i)
    const chance = at(posterior, idAt(table.task, i) * table.labels.length + idAt(table.label, i))
    add(answers, worker, 1)
    add(right, worker, chance)
    add(unsure, worker, chance * (1 - chance))
    all += chance
  }
  const usual = table.task.length > 0 ? all / table.task.length : 0.5
  const skills = { answers, skill: right, low: new Float64Array(size), high: answers.map(() => 1) }
  for (let w = 0; w < size; w++) {
    const n = at(answers, w)
    skills.skill[w] = n > 0 ? at(right, w) / n : usual
    if (n === 0) continue
    const doubt = at(unsure, w) / n ** 2 + (COMMON_DOUBT * at(unsure, w)) / n
    const [low, high] = interval(at(skills.skill, w), n, doubt)
    skills.low[w] = low
    skills.high[w] = high
  }
  return skills
}
