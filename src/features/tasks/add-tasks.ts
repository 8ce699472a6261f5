import { copyingOf } from '../copies/queries.ts'
import { fail, handle } from '../handle.ts'
import { progressOf } from '../jobs/progress.ts'
import { hasStagedUpload } from '../jobs/upload-queries.ts'
import { tasksFromRows } from './check-rows.ts'
import { addTasks } from './contract.ts'
import { lockDraft, requireRoom } from './draft-of.ts'
import { insertTasks, showTasks } from './queries.ts'

/** All rows or none; row numbers count from 1 in the order given. */
export const addTasksHandler = handle(addTasks, async (context, { job_id, tasks: inputs }) => {
  const job = await lockDraft(context, job_id)
  if (await hasStagedUpload(context.tx, job_id))
    fail('conflict', 'An upload is under way; finish or discard it first.')
  requireRoom(job, inputs.length)
  const rows = inputs.map((input, index) => ({ line: index + 1, input }))
  const tasks = await tasksFromRows(context, job, rows, job.task_count + 1)
  await insertTasks(context.tx, job_id, tasks, context.now)
  const task_count = await showTasks(context.tx, job_id, tasks.length)
  const copying = (await copyingOf(context.tx, [job_id])).get(job_id)
  const progress = progressOf({ ...job, task_count }, { copying })
  return { added: tasks.length, tasks: task_count, ...progress }
})
