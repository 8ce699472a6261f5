/** One’s own schedule, locked and noted as what the event is about. */
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { lockSchedule, type ScheduleRow } from './queries.ts'

export const ownSchedule = async (context: Context, schedule_id: Uuid): Promise<ScheduleRow> => {
  const { requester_id } = asRequester(context)
  const schedule = (await lockSchedule(context.tx, schedule_id, requester_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('schedule', schedule_id), job_id: schedule.job_id })
  return schedule
}
