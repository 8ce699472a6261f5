import { approveBySilenceHandler } from './approve-by-silence.ts'
import { listSubmissionsHandler } from './list-submissions.ts'
import { payBonusHandler } from './pay-bonus.ts'
import { reviewSubmissionHandler } from './review-submission.ts'

/** The handlers of `reviews`, by the name of their operation. */
export const reviewHandlers = {
  approveBySilence: approveBySilenceHandler,
  listSubmissions: listSubmissionsHandler,
  payBonus: payBonusHandler,
  reviewSubmission: reviewSubmissionHandler,
}
