/** The handlers of this slice, by the name of their operation. */
import { answerRatingHandler } from './answer-rating.ts'
import { getOwnRatingHandler } from './get-own-rating.ts'
import { listRatingsHandler } from './list-ratings.ts'
import { rateRequesterHandler } from './rate-requester.ts'

export const ratingHandlers = {
  rateRequester: rateRequesterHandler,
  getOwnRating: getOwnRatingHandler,
  listRatings: listRatingsHandler,
  answerRating: answerRatingHandler,
}
