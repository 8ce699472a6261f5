import { toPublicId } from '../../kernel/id.ts'
import { SCHEDULE_LIMITS } from '../../kernel/limits/schedule-limits.ts'
import { type Context, handle } from '../handle.ts'
import { carryOut } from './carry-out.ts'
import { dueNow } from './coming-times.ts'
import { runSchedule } from './contract.ts'
import { applyScheduleEvent } from './move-schedule.ts'
import { ZONE_RULES } from './occurrences.ts'
import { lockSchedule, noteDecided, type ScheduleRow } from './queries.ts'
import { insertRun } from './run-queries.ts'

/**
 * The latest time that is due is run; earlier ones that passed by meanwhile are counted and not made
 * up for: ten jobs at once help nobody. Whoever comes second finds nothing due.
 */
export const runScheduleHandler = handle(runSchedule, async (context, { schedule_id }) => {
  const { tx, now } = context
  const schedule = await lockSchedule(tx, schedule_id, null)
  if (schedule?.status !== 'active') return { outcome: null, missed: 0 }
  const { latest, missed, next } = await dueNow(schedule, schedule.decided_until, now)
  if (latest === null) {
    // Only the rules of the time zone have changed.
    await goOn(context, schedule, { next, refusals: schedule.refusals })
    return { outcome: null, missed }
  }
  const run = await carryOut(context, schedule)
  await insertRun(tx, { schedule_id, run_at: latest, started_at: now, missed, ...run })
  const refusals = run.outcome === 'refused' ? schedule.refusals + 1 : 0
  await goOn(context, schedule, { next, refusals })
  context.note({
    subject: toPublicId('schedule', schedule_id),
    requester_id: schedule.requester_id,
    ...(run.job_id !== null && { job_id: run.job_id }),
  })
  return { outcome: run.outcome, missed }
})

/** On to the next time; the end when there is none, and a rest when every run is refused. */
const goOn = async (
  context: Context,
  schedule: ScheduleRow,
  { next, refusals }: { next: Date | null; refusals: number },
): Promise<void> => {
  await noteDecided(context.tx, {
    id: schedule.id,
    decided_until: context.now,
    next_run_at: next ?? schedule.next_run_at,
    zone_rules: schedule.repeat === null ? null : ZONE_RULES,
    refusals,
  })
  if (next === null) await applyScheduleEvent(context, schedule, 'end')
  else if (refusals >= SCHEDULE_LIMITS.refusals)
    await applyScheduleEvent(context, schedule, 'pause')
}
