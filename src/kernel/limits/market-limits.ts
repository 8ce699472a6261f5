/** The numbers shown before signing up, and when signing up becomes a waiting list. Times in seconds. */
const DAY = 24 * 60 * 60

export const MARKET_LIMITS = {
  /** Paid work is told of this long. Charter R48. */
  paid_window: 7 * DAY,
  /** Whoever joined this lately is asked about: have they been paid yet? [choice] */
  joined_window: 30 * DAY,
  /** How old the numbers may be. [choice] */
  recount_every: 600,
  /**
   * More people than this for each task paid in the window, and signing up becomes a waiting list.
   * RentAHuman had 50 (700,000 people, 14,000 tasks ever); a person who gets one task a month is
   * at 4. [choice]
   */
  people_per_paid_task: 20,
  /** Below so many people nobody waits: a new instance has people before it has work. [choice] */
  people_always_welcome: 200,
} as const
