/** The numbers of measured working time, and of time that an answer ended. Charter R15, R19. */
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

export const SCREENING_LIMITS = {
  /** Seconds up to which leaving is unpaid. Charter R19. */
  unpaid_seconds: 60,
  /** Set aside for it, in hundredths of a percent of the rewards, and at least one reward. [choice] */
  reserve_basis_points: 2_500,
} as const
