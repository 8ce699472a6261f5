/** The handlers of this slice, by the name of their operation. */
import { endProjectHandler } from './end-project.ts'
import { followNoticeReserveHandler } from './follow-notice-reserve.ts'
import { listProjectNoticesHandler } from './list-project-notices.ts'
import { settleEndingHandler } from './settle-ending.ts'

export const endingHandlers = {
  endProject: endProjectHandler,
  listProjectNotices: listProjectNoticesHandler,
  settleEnding: settleEndingHandler,
  followNoticeReserve: followNoticeReserveHandler,
}
