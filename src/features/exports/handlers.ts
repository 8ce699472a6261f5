import { exportResultsHandler } from './export-results.ts'

/** The handlers of `exports`, by the name of their operation. */
export const exportHandlers = {
  exportResults: exportResultsHandler,
}
