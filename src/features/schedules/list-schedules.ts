import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listSchedules } from './contract.ts'
import { presentSchedules } from './present-schedule.ts'
import { selectSchedules } from './queries.ts'

export const listSchedulesHandler = handle(listSchedules, async (context, asked) => {
  const { requester_id } = asRequester(context)
  const { limit, cursor, status, job_id } = asked
  if (job_id !== undefined && (await findJob(context.tx, job_id, requester_id)) === undefined)
    fail('not_found')
  const rows = await selectSchedules(context.tx, {
    requester_id,
    status: status ?? null,
    job_id: job_id ?? null,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: await presentSchedules(context, data) }
})
