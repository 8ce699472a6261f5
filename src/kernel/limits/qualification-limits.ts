/** The numbers of tests, in seconds where they are times. Charter R18; `[choice]` marks what no rule gives. */
const MINUTE = 60
const DAY = 24 * 60 * MINUTE

export const QUALIFICATION_LIMITS = {
  /** A longer test is paid. Charter R18. */
  unpaid_at_most: 5 * MINUTE,
  /** One unpaid test of one requester for one person in so long. Charter R18. */
  unpaid_every: 30 * DAY,
  /** After that one may try again. Charter R20. */
  retake_after: 7 * DAY,
  /** A result counts so long, at least and at most. Charter R18: 12 months; the most is a choice. */
  valid: 366 * DAY,
  valid_minimum: 365 * DAY,
  valid_maximum: 5 * 366 * DAY,
  /** A human grades within that; then silence passes. Charter `ANSWER_TIME`. */
  grade_within: 7 * DAY,
  grade_within_minimum: DAY,
  /** Time to hand in, as a multiple of the estimate, and at least. [choice] */
  lease_estimates: 6,
  lease_minimum: 60 * MINUTE,
  /** Paid attempts funded at once. [choice] */
  attempts: 10_000,
  /** Tests that a requester has open at once. [choice] */
  open: 200,
  /** Tests that one job asks for. [choice] */
  per_job: 20,
  name: 120,
  description: 2_000,
  /** Words to a result, and against one. [choice] */
  words: 2_000,
} as const
