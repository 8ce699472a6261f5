/** The numbers of webhooks, times in seconds. `[choice]` marks what no standard gives. */
const MINUTE = 60
const DAY = 24 * 60 * MINUTE

export const WEBHOOK_LIMITS = {
  /** Webhooks of one requester. [choice] */
  most: 10,
  /** One attempt, from looking up the name to the last byte of the answer. [choice] */
  timeout: 10,
  /** Bytes kept of an answer; more is not even read. [choice] */
  answer_bytes: 1_000,
  /** Pause before the second attempt; each later one is three times as long. [choice] */
  retry_first: 10,
  /** Longest pause between two attempts. [choice] */
  retry_longest: 1 * DAY,
  /** How long a delivery is tried, and how long a receiver may fail before it is disabled. Standard Webhooks suggests days. */
  tried_for: 3 * DAY,
  /** Pause of the whole webhook after its first failure, doubled by each further one. [choice] */
  rest_first: 5,
  rest_longest: 5 * MINUTE,
  /** Failures in a row after which a receiver counts as having been down: its return sends all that waits. [choice] */
  down_after: 3,
  /** How long the secret before still signs beside the new one. [choice] */
  secret_overlap: 1 * DAY,
  /** Events made into deliveries at a time. [choice] */
  relay_batch: 200,
  /** How long a process may send to one webhook before the others have their turn. [choice] */
  turn: 10,
  /** After so long a process that took a webhook counts as dead: longer than a turn and its last attempt. [choice] */
  lease: 30,
  /** Receivers sent to at the same time by one process. [choice] */
  lanes: 8,
  /** How long the log keeps what was delivered or given up. [choice] */
  log_kept: 30 * DAY,
} as const
