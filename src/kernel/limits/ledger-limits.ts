/** Numbers of the published ledger (charter R46); times in seconds. All [choice]. */
const MINUTE = 60

export const LEDGER_LIMITS = {
  /** How often a new head is published at most: 52,000 a year when there is always something new. */
  head_every: 10 * MINUTE,
  /** Positions sealed in one round: a short transaction. */
  seal_window: 10_000,
  /** How often old leaves are compared with their transfers, and how many tiles of 256 each time. */
  check_every: 1 * MINUTE,
  check_tiles: 8,
  /** The newest heads that an audit recomputes. */
  heads_audited: 100,
} as const
