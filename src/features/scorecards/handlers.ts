/** The handlers of this slice, by the name of their operation. */
import { countScorecardHandler } from './count-scorecard.ts'
import { getRequesterHandler } from './get-requester.ts'

export const scorecardHandlers = {
  getRequester: getRequesterHandler,
  countScorecard: countScorecardHandler,
}
