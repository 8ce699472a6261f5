/** Which tasks get another answer: pure. */
import { CERTAINTY_LIMITS } from '../../../kernel/limits/jobs/certainty-limits.ts'

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

/**
 * How much likelier the best alternative is right after one more answer, in the mean: the value of its
 * information. Zero where no single answer could change the result.
 */
export const gainOfAnswer = (
  posterior: readonly number[],
  accuracy: number = CERTAINTY_LIMITS.usual_accuracy,
): number => {
  const others = posterior.length - 1
  if (others < 1) return 0
  const wrong = (1 - accuracy) / others
  let after = 0
  for (const said of posterior.keys()) {
    let best = 0
    for (const [truth, chance] of posterior.entries())
      best = Math.max(best, chance * (truth === said ? accuracy : wrong))
    after += best
  }
  return Math.max(0, after - Math.max(...posterior))
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
