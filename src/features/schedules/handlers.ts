/** The handlers of this slice. */
import { createScheduleHandler } from './create-schedule.ts'
import { deleteScheduleHandler } from './delete-schedule.ts'
import { getScheduleHandler } from './get-schedule.ts'
import { listSchedulesHandler } from './list-schedules.ts'
import { pauseScheduleHandler } from './pause-schedule.ts'
import { resumeScheduleHandler } from './resume-schedule.ts'
import { runScheduleHandler } from './run-schedule.ts'

export const scheduleHandlers = {
  createSchedule: createScheduleHandler,
  deleteSchedule: deleteScheduleHandler,
  getSchedule: getScheduleHandler,
  listSchedules: listSchedulesHandler,
  pauseSchedule: pauseScheduleHandler,
  resumeSchedule: resumeScheduleHandler,
  runSchedule: runScheduleHandler,
}
