/** The handlers of this slice, by the names of their operations. */
import { appealRejectionHandler } from './appeal-rejection.ts'
import { decideRejectionHoldHandler } from './breaker/decide-rejection-hold.ts'
import { lapseRejectionHoldHandler } from './breaker/lapse-rejection-hold.ts'
import { listRejectionHoldsHandler } from './breaker/list-rejection-holds.ts'
import { decideAppealHandler } from './decide-appeal.ts'
import { decideRejectionHandler } from './decide-rejection.ts'
import { getRejectionHandler } from './get-rejection.ts'
import { listAppealsHandler } from './list-appeals.ts'
import { listRejectionsHandler } from './list-rejections.ts'
import { proposeRejectionHandler } from './propose-rejection.ts'
import { replyToRejectionHandler } from './reply-to-rejection.ts'
import { settleRejectionHandler } from './settle-rejection.ts'
import { withdrawRejectionHandler } from './withdraw-rejection.ts'

export const rejectionHandlers = {
  proposeRejection: proposeRejectionHandler,
  replyToRejection: replyToRejectionHandler,
  decideRejection: decideRejectionHandler,
  withdrawRejection: withdrawRejectionHandler,
  appealRejection: appealRejectionHandler,
  decideAppeal: decideAppealHandler,
  getRejection: getRejectionHandler,
  listRejections: listRejectionsHandler,
  listAppeals: listAppealsHandler,
  settleRejection: settleRejectionHandler,
  listRejectionHolds: listRejectionHoldsHandler,
  decideRejectionHold: decideRejectionHoldHandler,
  lapseRejectionHold: lapseRejectionHoldHandler,
}
