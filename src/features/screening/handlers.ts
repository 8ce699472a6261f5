/** The handlers of this slice, by the name of their operation. */
import { leaveScreeningHandler } from './leave-screening.ts'

export const screeningHandlers = { leaveScreening: leaveScreeningHandler }
