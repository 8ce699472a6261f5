import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listJobs } from './contract.ts'
import { presentJobs } from './present-job.ts'
import { listJobs as selectJobs } from './queries.ts'

export const listJobsHandler = handle(listJobs, async (context, { limit, cursor, status }) => {
  const rows = await selectJobs(context.tx, {
    requester_id: asRequester(context).requester_id,
    status: status ?? null,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: await presentJobs(context.tx, data) }
})
