/** Numbers of the operator's room. */
export const OPERATOR_LIMITS = {
  /** Rows of one queue that are counted; more is “more”. [choice] */
  queue_count: 1_000,
  /** Rows of each kind that a search shows. [choice] */
  found: 20,
  /** Earlier look-ups of a person that are shown. [choice] */
  looked_up: 20,
  /** Journals about one thing that are named. [choice] */
  journals: 50,
} as const
