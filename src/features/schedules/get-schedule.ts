import { asRequester, fail, handle } from '../handle.ts'
import { getSchedule } from './contract.ts'
import { presentSchedule } from './present-schedule.ts'
import { findSchedule } from './queries.ts'

export const getScheduleHandler = handle(getSchedule, async (context, { schedule_id }) => {
  const { requester_id } = asRequester(context)
  const row = (await findSchedule(context.tx, schedule_id, requester_id)) ?? fail('not_found')
  return presentSchedule(context, row)
})
