/** What one more answer to a task is worth: pure. */
import { CERTAINTY_LIMITS } from '../../../kernel/limits/jobs/certainty-limits.ts'

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
