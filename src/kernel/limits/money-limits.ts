/** Numbers about real money, debts and holds; times in seconds. `[choice]` marks what no law gives. */
const DAY = 24 * 60 * 60

export const MONEY_LIMITS = {
  /** How long a requester may owe what the platform paid for it; then it doubles. NYC Freelance Isn't Free Act, charter PAY_DUE_MAX. */
  pay_due: 30 * DAY,
  /** Debts paid back in one transaction. [choice] */
  debts_at_once: 100,
  /** Longest hold on each ground. [choice]: a court's order is renewed by a new one; a payee shows a document in days. */
  hold_maximum: { legal_order: 180 * DAY, sanctions_match: 30 * DAY, payee_unverified: 14 * DAY },
  /** A worker's payee is asked to be verified once in so long. [choice] */
  verify_again: 30 * DAY,
  /** Characters of a hold's reason. [choice] */
  hold_reason: 1_000,
  /** Incoming transfers above this, in minor units, need a second operator; the database holds the same. [choice] */
  confirm_above: 1_000_00n,
  /** After a change of payee nothing is sent for so long. Charter CLEARING_HOLD. */
  clearing: 1 * DAY,
  /** One payout is free in any window of this length. Charter PAYOUT_MIN, R05. */
  free_payout_every: 7 * DAY,
  /** Payments in one batch. [choice]: a file that a person can look through. */
  batch_lines: 500,
  /** A payment without word from the bank for so long is unknown. SEPA brings money within a day, and returns within five. [choice] */
  unknown_after: 7 * DAY,
} as const
