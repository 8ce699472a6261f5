import { countNoticesHandler } from './count-notices.ts'
import { getNoticeSettingsHandler } from './get-notice-settings.ts'
import { listMailHandler } from './list-mail.ts'
import { listNoticesHandler } from './list-notices.ts'
import { markNoticesReadHandler } from './mark-notices-read.ts'
import { recordMailHandler } from './record-mail.ts'
import { retryMailHandler } from './retry-mail.ts'
import { setNoticeSettingsHandler } from './set-notice-settings.ts'
import { stopMailHandler } from './stop-mail.ts'

/** The handlers of the notices slice, by the names of their operations. */
export const noticeHandlers = {
  countNotices: countNoticesHandler,
  getNoticeSettings: getNoticeSettingsHandler,
  listMail: listMailHandler,
  listNotices: listNoticesHandler,
  markNoticesRead: markNoticesReadHandler,
  recordMail: recordMailHandler,
  retryMail: retryMailHandler,
  setNoticeSettings: setNoticeSettingsHandler,
  stopMail: stopMailHandler,
}
