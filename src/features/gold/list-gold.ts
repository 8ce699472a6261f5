import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listGold } from './contract.ts'
import { presentGold } from './present-gold.ts'
import { selectGold } from './queries.ts'

export const listGoldHandler = handle(listGold, async (context, { job_id, limit, cursor }) => {
  const { tx } = context
  if ((await findJob(tx, job_id, asRequester(context).requester_id)) === undefined)
    return fail('not_found')
  const rows = await selectGold(tx, { job_id, after: uuidCursor(cursor), limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ task_id }) => task_id)
  return { ...rest, data: data.map(presentGold) }
})
