/** Numbers about requesters whose rejections are overturned again and again. Times in seconds. */
const DAY = 24 * 3600

export const LOST_REVIEW_LIMITS = {
  /** Lost reviews are counted over this. Charter R31. */
  window: 90 * DAY,
  /** So many cost nothing: anybody may be wrong. Charter R31. */
  free: 3,
  /** What each further one costs, in minor units: a quarter of an hour of whoever looked. [choice] */
  cost: { EUR: 500n, USD: 500n, GBP: 500n, JPY: 800n },
  /** A post that waits for a human of the instance is published by silence after this. [choice] */
  post_wait: 2 * DAY,
  /** Costs collected in one go. [choice] */
  collected_at_once: 100,
} as const
