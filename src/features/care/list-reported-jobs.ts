import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listReportedJobs } from './contract.ts'
import { reportedJobs } from './queries.ts'

/** What the instance may have to answer in the place of a requester who does not look. */
export const listReportedJobsHandler = handle(listReportedJobs, async (context, input) => {
  const { tx, instance } = context
  const after = uuidCursor(input.cursor)
  const rows = await reportedJobs(tx, { after, limit: input.limit + 1 })
  const { data, ...rest } = page(rows, input.limit, ({ job_id }) => job_id)
  return {
    ...rest,
    data: data.map((row) => ({
      object: 'reported_job' as const,
      livemode: instance.livemode,
      ...row,
    })),
  }
})
