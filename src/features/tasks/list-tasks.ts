import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listTasks } from './contract.ts'
import { selectTasks } from './queries.ts'

export const listTasksHandler = handle(listTasks, async (context, { job_id, limit, cursor }) => {
  const { tx } = context
  if ((await findJob(tx, job_id, asRequester(context).requester_id)) === undefined)
    fail('not_found')
  const after = positionCursor(cursor) ?? 0n
  const rows = await selectTasks(tx, { job_id, after, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ ordinal }) => String(ordinal))
  return { ...rest, data: data.map((row) => ({ object: 'task' as const, ...row })) }
})
