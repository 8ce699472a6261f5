/** Numbers about real money, debts and holds; times in seconds. `[choice]` marks what no law gives. */
const DAY = 24 * 60 * 60

export const MONEY_LIMITS = {
  /** How long a requester may owe what the platform paid for it; then it doubles. NYC Freelance Isn't Free Act, charter PAY_DUE_MAX. */
  pay_due: 30 * DAY,
  /** Debts paid back in one transaction. [choice] */
  debts_at_once: 100,
} as const
