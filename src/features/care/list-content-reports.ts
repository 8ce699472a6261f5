import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { findAnyJob, findJob } from '../jobs/queries.ts'
import { listContentReports } from './contract.ts'
import { presentReport } from './present-report.ts'
import { selectReports } from './queries.ts'

export const listContentReportsHandler = handle(
  listContentReports,
  async (context, { job_id, limit, cursor }) => {
    await requireVisible(context, job_id)
    const before = momentCursor(cursor)
    const rows = await selectReports(context.tx, { job_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id, created_at }) =>
      momentKey({ at: created_at, id }),
    )
    return { ...rest, data: data.map((row) => presentReport(context, row)) }
  },
)

const requireVisible = async (context: Context, job_id: string): Promise<void> => {
  const { tx, caller } = context
  const job =
    caller.kind === 'operator'
      ? await findAnyJob(tx, job_id)
      : await findJob(tx, job_id, asRequester(context).requester_id)
  if (job === undefined) fail('not_found')
}
