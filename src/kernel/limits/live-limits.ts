/** Numbers about instances with real money; times in seconds. */
export const LIVE_LIMITS = {
  /** People who run it: large sums and reviews take two. Charter R23. */
  operators: 2,
  /** Without a backup for so long an operator is told. [choice] */
  backup_age: 7 * 24 * 60 * 60,
} as const
