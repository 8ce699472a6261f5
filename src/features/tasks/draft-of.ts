/** The draft job that tasks are added to, locked. */
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { type JobRow, lockJob } from '../jobs/queries.ts'

export const lockDraft = async (context: Context, job_id: Uuid): Promise<JobRow> => {
  const job = await lockJob(context.tx, job_id, asRequester(context).requester_id)
  if (job === undefined) return fail('not_found')
  if (job.status !== 'draft')
    fail('conflict', `The job is ${job.status}; tasks are added while it is a draft.`)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return job
}

/** Refuses more tasks than one job holds. */
export const requireRoom = (job: JobRow, more: number): void => {
  if (job.task_count + more > LIMITS.job_tasks)
    fail('conflict', `One job holds at most ${LIMITS.job_tasks} tasks; make another for the rest.`)
}
