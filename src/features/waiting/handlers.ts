/** The handlers of the waiting slice, by the names of their operations. */
import { admitWaitingHandler } from './admit-waiting.ts'
import { getWaitingPlaceHandler } from './get-waiting-place.ts'
import { joinWaitingListHandler } from './join-waiting-list.ts'
import { leaveWaitingListHandler } from './leave-waiting-list.ts'

export const waitingHandlers = {
  joinWaitingList: joinWaitingListHandler,
  leaveWaitingList: leaveWaitingListHandler,
  getWaitingPlace: getWaitingPlaceHandler,
  admitWaiting: admitWaitingHandler,
}
