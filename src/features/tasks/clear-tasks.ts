import { LIMITS } from '../../kernel/limits.ts'
import { fail, handle } from '../handle.ts'
import { progressOf } from '../jobs/progress.ts'
import { hasStagedUpload } from '../jobs/upload-queries.ts'
import { clearTasks } from './contract.ts'
import { lockDraft } from './draft-of.ts'
import { deleteStaged, hideTasks } from './queries.ts'

/** Nobody has seen a draft’s tasks. What they were made of can be sent again. */
export const clearTasksHandler = handle(clearTasks, async (context, { job_id }) => {
  const { tx } = context
  const job = await lockDraft(context, job_id)
  if (await hasStagedUpload(tx, job_id))
    fail('conflict', 'An upload is under way; finish or discard it first.')
  if (job.task_count > LIMITS.upload_tasks)
    fail('conflict', `The draft has ${job.task_count} tasks; close it and create another.`)
  await hideTasks(tx, job_id)
  await deleteStaged(tx, job_id)
  return { removed: job.task_count, tasks: 0, ...progressOf({ ...job, task_count: 0 }, 0) }
})
