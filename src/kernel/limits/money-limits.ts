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
} as const
