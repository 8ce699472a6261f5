import { keepOverlapHandler } from './certainty/keep-overlap.ts'
import { getQualityHandler } from './get-quality.ts'
import { getResultsHandler } from './get-results.ts'
import { keepInferenceHandler } from './keep-inference.ts'
import { listDisagreementsHandler } from './layers/list-disagreements.ts'
import { settleDisagreementHandler } from './layers/settle-disagreement.ts'
import { setAggregationHandler } from './set-aggregation.ts'
import { waitForResultsHandler } from './wait-for-results.ts'

/** The handlers of `results`, by the name of their operation. */
export const resultHandlers = {
  getQuality: getQualityHandler,
  getResults: getResultsHandler,
  listDisagreements: listDisagreementsHandler,
  settleDisagreement: settleDisagreementHandler,
  keepOverlap: keepOverlapHandler,
  keepInference: keepInferenceHandler,
  setAggregation: setAggregationHandler,
  waitForResults: waitForResultsHandler,
}
