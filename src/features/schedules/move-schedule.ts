/** Applies one event to a schedule: the guarded update, its history row, and a clear refusal. */
import { callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import type { Context } from '../handle.ts'
import { type ScheduleEvent, scheduleMachine } from './machine.ts'
import { insertScheduleHistory, moveSchedule, type ScheduleRow } from './queries.ts'

/**
 * The schedule after the event; `next_run_at` when it is active then. Throws Problem('conflict') when
 * its state does not allow the event.
 */
export const applyScheduleEvent = async (
  { tx, caller, now }: Context,
  schedule: ScheduleRow,
  event: ScheduleEvent,
  next_run_at: Date | null = null,
): Promise<ScheduleRow> => {
  const { from, to } = scheduleMachine[event]
  if (!(await moveSchedule(tx, { id: schedule.id, from, to, next_run_at })))
    throw stateRefusal(schedule.status, event)
  await insertScheduleHistory(tx, {
    schedule_id: schedule.id,
    event,
    from: schedule.status,
    to,
    caller: callerKey(caller),
    now,
  })
  return { ...schedule, status: to, next_run_at }
}

const stateRefusal = (status: string, event: string): Problem => {
  const possible = eventsFrom(scheduleMachine, status)
  const rest = possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
  return new Problem('conflict', {
    detail: `The schedule is ${status}; ${event} is not possible then (${rest}).`,
  })
}
