/** The handlers of this slice, by the name of their operation. */
import { getHoursHandler } from './get-hours.ts'
import { getRequesterPayHandler } from './get-requester-pay.ts'
import { noteTimeHandler } from './note-time.ts'

export const hoursHandlers = {
  getHours: getHoursHandler,
  noteTime: noteTimeHandler,
  getRequesterPay: getRequesterPayHandler,
}
