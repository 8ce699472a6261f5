import { decidePostReviewHandler } from './decide-post-review.ts'
import { listPostReviewsHandler } from './list-post-reviews.ts'
import { publishReviewedPostHandler } from './publish-reviewed-post.ts'

/** The handlers of `jobs/posts`, by the name of their operation. */
export const postHandlers = {
  decidePostReview: decidePostReviewHandler,
  listPostReviews: listPostReviewsHandler,
  publishReviewedPost: publishReviewedPostHandler,
}
