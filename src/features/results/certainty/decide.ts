/** Which tasks get another answer: pure. */
import { gainOfAnswer } from '../../quality/forecast/gain-of-answer.ts'

/** A task over which nothing final was decided. */
export type OpenTask = {
  id: string
  /** Places opened for it so far. */
  places: number
  /** A place waits for somebody, or somebody’s answer is on its way. */
  pending: boolean
  /** How sure its result is; null: not at all. */
  confidence: number | null
  /** Probability of each alternative of its least sure item, as far as known. */
  posterior: readonly number[]
}

export type Rules = {
  target: number
  most: number
  /** Places that may still be opened, those of the beginning already set apart. */
  left: number
  /** Whether every task has had its first places opened. */
  begun: boolean
}

export type Decision = {
  more: string[]
  reached: string[]
  budget_ended: string[]
}

/** What changes most first, then what is least sure; in the order of the job where nothing differs. */
const byGain = (tasks: readonly OpenTask[]): OpenTask[] => {
  const gains = new Map(tasks.map(({ id, posterior }) => [id, gainOfAnswer(posterior)]))
  return tasks.toSorted(
    (a, b) =>
      (gains.get(b.id) ?? 0) - (gains.get(a.id) ?? 0) || (a.confidence ?? 0) - (b.confidence ?? 0),
  )
}

/**
 * One look at all open tasks. Where the places left would not do for one more each, nothing is spent
 * before every task has its first answers: only then it is known where they change most.
 */
export const decide = (tasks: readonly OpenTask[], rules: Rules): Decision => {
  const settled = tasks.filter(({ pending }) => !pending)
  const sure = ({ confidence }: OpenTask) => confidence !== null && confidence >= rules.target
  const reached = settled.filter(sure)
  const unsure = settled.filter((task) => !sure(task))
  const wanting = unsure.filter(({ places }) => places < rules.most)
  const full = unsure.filter(({ places }) => places >= rules.most)
  const tight = rules.left < tasks.length - reached.length - full.length
  const waits = tight && (!rules.begun || tasks.some(({ pending }) => pending))
  const more = waits && rules.left > 0 ? [] : byGain(wanting).slice(0, Math.max(0, rules.left))
  const chosen = new Set(more.map(({ id }) => id))
  const without = waits && rules.left > 0 ? [] : wanting.filter(({ id }) => !chosen.has(id))
  return {
    more: more.map(({ id }) => id),
    reached: reached.map(({ id }) => id),
    budget_ended: [...full, ...without].map(({ id }) => id),
  }
}
