import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { openContests } from './check-queries.ts'
import { listCheckContests } from './contract.ts'
import { presentContest } from './present-check.ts'

export const listCheckContestsHandler = handle(
  listCheckContests,
  async (context, { job_id, limit, cursor }) => {
    const { requester_id } = asRequester(context)
    if (job_id !== undefined && (await findJob(context.tx, job_id, requester_id)) === undefined)
      return fail('not_found')
    const rows = await openContests(context.tx, {
      requester_id,
      job_id: job_id ?? null,
      after: momentCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ answer_by, assignment_id }) =>
      momentKey({ at: answer_by ?? fail('not_found'), id: assignment_id }),
    )
    return { ...rest, data: data.map(presentContest) }
  },
)
