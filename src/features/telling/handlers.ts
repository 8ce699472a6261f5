import { beginAnnouncementsHandler } from './begin-announcements.ts'
import { tellEverybodyHandler } from './tell-everybody.ts'
import { tellPayoutHandler } from './tell-payout.ts'
import { tellWorkersHandler } from './tell-workers.ts'

/** The handlers of the telling slice, by the names of their operations. */
export const tellingHandlers = {
  beginAnnouncements: beginAnnouncementsHandler,
  tellEverybody: tellEverybodyHandler,
  tellPayout: tellPayoutHandler,
  tellWorkers: tellWorkersHandler,
}
