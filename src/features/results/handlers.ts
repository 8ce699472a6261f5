import { keepOverlapHandler } from './certainty/keep-overlap.ts'
import { getQualityHandler } from './get-quality.ts'
import { getResultsHandler } from './get-results.ts'
import { keepInferenceHandler } from './keep-inference.ts'
import { setAggregationHandler } from './set-aggregation.ts'
import { waitForResultsHandler } from './wait-for-results.ts'

/** The handlers of `results`, by the name of their operation. */
export const resultHandlers = {
  getQuality: getQualityHandler,
  getResults: getResultsHandler,
  keepOverlap: keepOverlapHandler,
  keepInference: keepInferenceHandler,
  setAggregation: setAggregationHandler,
  waitForResults: waitForResultsHandler,
}
