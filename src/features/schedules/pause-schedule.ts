import { handle } from '../handle.ts'
import { pauseSchedule } from './contract.ts'
import { applyScheduleEvent } from './move-schedule.ts'
import { ownSchedule } from './own-schedule.ts'
import { presentSchedule } from './present-schedule.ts'

export const pauseScheduleHandler = handle(pauseSchedule, async (context, { schedule_id }) => {
  const schedule = await ownSchedule(context, schedule_id)
  return presentSchedule(context, await applyScheduleEvent(context, schedule, 'pause'))
})
