/** What a few hundred answers tell of the people and tasks of a job: enough to play it through. Pure. */
import type { LabelTable } from '../answers/label-table.ts'
import { infer } from '../categorical/infer.ts'
import { at, idAt } from '../mathematics/vectors.ts'

/** People and tasks as a forecast takes them. */
export type Crowd = {
  /** How often one answer is right, in the mean. */
  accuracy: number
  /** How far people err together on a task: 0 not at all, 1 always. */
  correlation: number
  /** Share of each label among the right answers. */
  labels: readonly number[]
}

/** Answers from which a pilot says more than what is usual. */
export const ENOUGH_ANSWERS = 30

/** Shares of right answers as they are spread over public sets (quality.md §2): the middle and the ends. */
export const USUAL = { accuracy: 0.8, spread: 0.08, correlation: 0.2 } as const

/** What is taken for people of whom nothing is known. */
export const usualCrowd = (labels: number): Crowd => ({
  accuracy: USUAL.accuracy,
  correlation: USUAL.correlation,
  labels: Array.from({ length: labels }, () => 1 / labels),
})

/**
 * Fits a beta-binomial by its moments to how many answers of each task agree with its result, each
 * weighed by how sure that is, and half-way to what is usual while there are few.
 */
export const fitCrowd = (table: LabelTable): Crowd | null => {
  const labels = table.labels.length
  if (table.label.length < ENOUGH_ANSWERS || labels < 2) return null
  const { posterior } = infer(table)
  const shares = new Array<number>(labels).fill(1 / labels)
  const tasks: { n: number; right: number }[] = []
  for (let t = 0; t < table.tasks.length; t++) {
    const [from, end] = [idAt(table.start, t), idAt(table.start, t + 1)]
    let right = 0
    for (let i = from; i < end; i++) right += at(posterior, t * labels + idAt(table.label, i))
    for (let k = 0; k < labels; k++) shares[k] = (shares[k] ?? 0) + at(posterior, t * labels + k)
    if (end - from >= 2) tasks.push({ n: end - from, right })
  }
  if (tasks.length < 5) return null
  const total = shares.reduce((sum, one) => sum + one, 0)
  return { ...momentsOf(tasks), labels: shares.map((one) => one / total) }
}

const momentsOf = (tasks: readonly { n: number; right: number }[]) => {
  const answers = tasks.reduce((sum, { n }) => sum + n, 0)
  const right = tasks.reduce((sum, one) => sum + one.right, 0)
  // Thirty answers of what is usual keep a small pilot from promising too much.
  const accuracy = (right + ENOUGH_ANSWERS * USUAL.accuracy) / (answers + ENOUGH_ANSWERS)
  const spread = accuracy * (1 - accuracy)
  let [over, pairs] = [0, 0]
  for (const { n, right: own } of tasks) {
    const seen = (own - n * accuracy) ** 2 / (n * spread)
    over += (seen - 1) * n
    pairs += n * (n - 1)
  }
  const found = Math.min(0.6, Math.max(0.05, over / Math.max(1, pairs)))
  const trust = tasks.length / (tasks.length + 20)
  return { accuracy, correlation: trust * found + (1 - trust) * USUAL.correlation }
}
