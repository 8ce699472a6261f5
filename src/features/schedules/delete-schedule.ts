import { handle } from '../handle.ts'
import { deleteSchedule } from './contract.ts'
import { applyScheduleEvent } from './move-schedule.ts'
import { ownSchedule } from './own-schedule.ts'
import { presentSchedule } from './present-schedule.ts'

/** Ends it; the row and its runs stay, for whoever asks where a job came from. */
export const deleteScheduleHandler = handle(deleteSchedule, async (context, { schedule_id }) => {
  const schedule = await ownSchedule(context, schedule_id)
  return presentSchedule(context, await applyScheduleEvent(context, schedule, 'end'))
})
