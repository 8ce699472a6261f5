/** One event on a requester’s own job, and the job as it is afterwards. */
import { toPublicId, type Uuid } from '../../../kernel/id.ts'
import { asRequester, type Context, fail } from '../../handle.ts'
import type { JobEvent } from '../machine.ts'
import { applyJobEvent } from '../move-job.ts'
import { presentJob } from '../present-job.ts'
import { lockJob } from '../queries.ts'

export const changeState = async (context: Context, job_id: Uuid, event: JobEvent) => {
  const { requester_id } = asRequester(context)
  const job = (await lockJob(context.tx, job_id, requester_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(context.tx, await applyJobEvent(context, job, event))
}
