/** A skill from 0 to 100 with its interval, from weighed right and wrong answers: pure. */
import { SKILL_LIMITS } from '../../../kernel/limits/quality/skill-limits.ts'
import { betaQuantile } from '../mathematics/special-functions.ts'

const { prior_answers, prior_share, sure } = SKILL_LIMITS

/** `good` of `weight` answers, each counted by its age and source. */
export type Weighed = { good: number; weight: number }

const hundred = (share: number): number => Math.round(share * 100)

/** The posterior mean under a weak prior, and the interval that holds the skill with probability `sure`. */
export const kindSkill = ({ good, weight }: Weighed) => {
  const right = good + prior_answers * prior_share
  const wrong = Math.max(0, weight - good) + prior_answers * (1 - prior_share)
  const score = hundred(right / (right + wrong))
  const tail = (1 - sure) / 2
  const low = Math.min(score, hundred(betaQuantile(tail, right, wrong)))
  const high = Math.max(score, hundred(betaQuantile(1 - tail, right, wrong)))
  return { score, low, high }
}

/** What the score would be after one more right or wrong check of today. */
export const afterNext = ({ good, weight }: Weighed) => ({
  right: kindSkill({ good: good + 1, weight: weight + 1 }).score,
  wrong: kindSkill({ good, weight: weight + 1 }).score,
})
