import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { selectTasks } from '../tasks/queries.ts'
import { getResults } from './contract.ts'
import { findInferred } from './inference/read-inference.ts'
import { givenOf } from './layers/carried.ts'
import { ownJob, resultHead, taskResult } from './result-head.ts'

export const getResultsHandler = handle(getResults, async (context, { job_id, limit, cursor }) => {
  const { job, form } = await ownJob(context, job_id)
  const after = positionCursor(cursor) ?? 0n
  const tasks = await selectTasks(context.tx, { job_id, after, limit: limit + 1 })
  const { data, has_more, next_cursor } = page(tasks, limit, ({ ordinal }) => String(ordinal))
  const ids = data.map(({ id }) => id)
  const given = await givenOf(context.tx, job, ids)
  const inferred = await findInferred(context, job, form, ids)
  const results = data.map((task) =>
    taskResult(
      form,
      job,
      task,
      given.filter(({ task_id }) => task_id === task.id),
      inferred,
    ),
  )
  return { ...(await resultHead(context, job, form)), data: results, has_more, next_cursor }
})
