import { LIMITS } from '../../kernel/limits.ts'
import { noteUnshown } from '../files/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { progressOf } from '../jobs/progress.ts'
import { clearTasks } from './contract.ts'
import { lockDraft } from './draft-of.ts'
import { deleteStaged, discardStagedOf, hideTasks } from './queries.ts'

/**
 * Nobody has seen a draft’s tasks, and what they were made of can be sent again. An upload under way
 * ends too: whoever lost its page could not go on with it.
 */
export const clearTasksHandler = handle(clearTasks, async (context, { job_id }) => {
  const { tx, now } = context
  // Before the job, as every upload locks them: nobody waits in a circle.
  await discardStagedOf(tx, job_id, asRequester(context).requester_id)
  const job = await lockDraft(context, job_id)
  if (job.task_count > LIMITS.upload_tasks)
    fail('conflict', `The draft has ${job.task_count} tasks; close it and create another.`)
  await hideTasks(tx, job_id)
  await noteUnshown(tx, await deleteStaged(tx, job_id, { goldToo: true }), now)
  return { removed: job.task_count, tasks: 0, ...progressOf({ ...job, task_count: 0 }) }
})
