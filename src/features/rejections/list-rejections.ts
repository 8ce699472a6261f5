import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findAnyJob } from '../jobs/queries.ts'
import { listRejections } from './contract.ts'
import { presentRejection } from './present-rejection.ts'
import { selectRejections } from './queries.ts'

/** A worker reads what is held against their own work, a requester what its people propose. */
export const listRejectionsHandler = handle(
  listRejections,
  async (context, { status, job_id, limit, cursor }) => {
    const { tx, caller } = context
    const whose =
      caller.kind === 'worker'
        ? { worker_id: caller.worker_id }
        : { requester_id: asRequester(context).requester_id }
    if (job_id !== undefined) {
      const job = await findAnyJob(tx, job_id)
      const visible =
        'worker_id' in whose ? job?.published_at : job?.requester_id === whose.requester_id
      if (!visible) fail('not_found')
    }
    const rows = await selectRejections(tx, whose, {
      status: status ?? null,
      job_id: job_id ?? null,
      before: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ assignment_id }) => assignment_id)
    return { ...rest, data: data.map((row) => presentRejection(context, row)) }
  },
)
