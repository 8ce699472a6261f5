import type { Form } from '../../forms/form.ts'
import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { filesOf } from '../copies/addresses.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listTasks } from './contract.ts'
import { selectTasks } from './queries.ts'

export const listTasksHandler = handle(listTasks, async (context, { job_id, limit, cursor }) => {
  const { tx } = context
  const job = (await findJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  const form = job.form as Form
  const after = positionCursor(cursor) ?? 0n
  const rows = await selectTasks(tx, { job_id, after, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ ordinal }) => String(ordinal))
  return {
    ...rest,
    data: data.map(({ copied, ...row }) => ({
      object: 'task' as const,
      ...row,
      files: filesOf(form, row.input, copied),
    })),
  }
})
