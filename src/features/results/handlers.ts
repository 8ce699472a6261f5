import { getResultsHandler } from './get-results.ts'
import { waitForResultsHandler } from './wait-for-results.ts'

/** The handlers of `results`, by the name of their operation. */
export const resultHandlers = {
  getResults: getResultsHandler,
  waitForResults: waitForResultsHandler,
}
