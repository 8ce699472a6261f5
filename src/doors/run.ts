/** What every door needs: a way to run an operation, and to put a refusal on its wire. */
import type { Call, Outcome } from '../execute.ts'
import { Problem } from '../kernel/errors.ts'
import type { OperationSpec } from '../kernel/operation.ts'

/** `execute()` with its runtime already given. */
export type Run = (spec: OperationSpec, call: Call) => Promise<Outcome>

/** As much of a logger as the doors use; pino fits. */
export type Log = {
  error(details: Record<string, unknown>, message: string): void
  debug(details: Record<string, unknown>, message: string): void
}

/**
 * The refusal to show for whatever was thrown. What is not a Problem is our fault: it is logged under
 * the request's id and never shown.
 */
export const problemOf = (error: unknown, requestId: string, log: Log): Problem => {
  if (error instanceof Problem) {
    if (error.cause !== undefined)
      log.error({ request_id: requestId, err: error.cause }, error.message)
    return error
  }
  log.error({ request_id: requestId, err: error }, 'an operation failed')
  return new Problem('internal')
}
