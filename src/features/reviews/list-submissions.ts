import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listSubmissions } from './contract.ts'
import { presentSubmission } from './present-submission.ts'
import { selectSubmissions } from './queries.ts'

export const listSubmissionsHandler = handle(
  listSubmissions,
  async (context, { job_id, status, of_gold, limit, cursor }) => {
    const { tx } = context
    if ((await findJob(tx, job_id, asRequester(context).requester_id)) === undefined)
      fail('not_found')
    const rows = await selectSubmissions(tx, {
      job_id,
      status: status ?? null,
      of_gold: of_gold ?? null,
      before: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map(presentSubmission) }
  },
)
