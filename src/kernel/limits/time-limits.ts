/** The numbers of measured working time. Charter R15. */
export const TIME_LIMITS = {
  /** A time above so many medians is capped there and looked at. Charter R15. */
  medians: 3,
  /** Answers that are needed before there is a median. Charter R14, R15. */
  answers_for_median: 5,
  /** The newest answers that a median is taken of. [choice] */
  newest: 200,
  /** The most seconds that a device may say: no lease is longer. [choice] */
  said: 366 * 24 * 60 * 60,
} as const
