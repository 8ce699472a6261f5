/** What a command's exit status says, for scripts. */
import type { FairhandError } from '../sdk/client.ts'

export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  auth: 3,
  not_found: 4,
  budget: 5,
  conflict: 6,
  timeout: 7,
} as const

/** Refusals about money or quantity, whatever their HTTP status. */
const BUDGET = new Set([
  'insufficient_funds',
  'mandate_exceeded',
  'over_max_cost',
  'under_pay_floor',
  'nothing_to_pay_out',
  'rate_limited',
])

/** The exit status for a refusal. */
export const exitCodeOf = ({ code, status }: FairhandError): number => {
  if (BUDGET.has(code)) return EXIT.budget
  switch (status) {
    case 401:
    case 403:
      return EXIT.auth
    case 404:
      return EXIT.not_found
    case 409:
      return EXIT.conflict
    case 413:
    case 415:
    case 422:
      return EXIT.usage
    default:
      return EXIT.failed
  }
}

/** A mistake in the command itself: told on stderr, exit status 2. */
export class UsageError extends Error {}
