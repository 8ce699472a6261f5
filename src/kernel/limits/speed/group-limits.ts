/** Numbers of calls that share a transaction. */
export const GROUP_LIMITS = {
  /** Calls in one transaction: more hardly makes each cheaper, and all of them wait for the last. [choice, measured] */
  most: 32,
  /**
   * Transactions of one operation under way; beside one, another begins only when it is full. The product
   * works on one of them while PostgreSQL works on the other. [choice, measured]
   */
  under_way: 2,
  /**
   * Milliseconds after which a transaction that waits for something counts as under way no more, so that
   * nobody waits for it. [choice]
   */
  patience_ms: 50,
  /** Jobs that are known to share no transactions; all are forgotten, and seen again, when there are more. [choice] */
  known_apart: 10_000,
} as const
