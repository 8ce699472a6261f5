import { fail, handle } from '../handle.ts'
import { comingTimes } from './coming-times.ts'
import { resumeSchedule } from './contract.ts'
import { applyScheduleEvent } from './move-schedule.ts'
import { ZONE_RULES } from './occurrences.ts'
import { ownSchedule } from './own-schedule.ts'
import { presentSchedule } from './present-schedule.ts'
import { noteDecided } from './queries.ts'

/** What was due during the pause was not missed: somebody wanted it so. */
export const resumeScheduleHandler = handle(resumeSchedule, async (context, { schedule_id }) => {
  const { tx, now } = context
  const schedule = await ownSchedule(context, schedule_id)
  const [next_run_at = null] = await comingTimes(schedule, now, 1)
  if (schedule.status === 'paused' && next_run_at === null)
    fail('conflict', 'No time of the schedule is left; create another one.')
  const active = await applyScheduleEvent(context, schedule, 'resume', next_run_at)
  const zone_rules = schedule.repeat === null ? null : ZONE_RULES
  await noteDecided(tx, {
    id: schedule.id,
    decided_until: now,
    next_run_at,
    zone_rules,
    refusals: 0,
  })
  return presentSchedule(context, active)
})
