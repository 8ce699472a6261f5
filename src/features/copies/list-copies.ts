import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { listCopies } from './contract.ts'
import { findOwnJob, selectCopies } from './copy-queries.ts'
import { presentCopy, stateOfCopies } from './present-copy.ts'

export const listCopiesHandler = handle(
  listCopies,
  async (context, { job_id, status = null, limit, cursor }) => {
    const { tx, instance } = context
    const { requester_id } = asRequester(context)
    const job = (await findOwnJob(tx, job_id, requester_id)) ?? fail('not_found')
    const after = uuidCursor(cursor)
    const rows = await selectCopies(tx, { job_id, status, after, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return {
      ...rest,
      data: data.map((row) => presentCopy(row, instance.livemode)),
      ...(await stateOfCopies(tx, job_id, job.status)),
    }
  },
)
