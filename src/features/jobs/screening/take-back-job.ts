import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { presentJob } from '../present-job.ts'
import { lockJob } from '../queries.ts'
import { takeBackJob } from './contract.ts'
import { endHold } from './end-hold.ts'

/** Nobody has to wait for a look at texts they would rather change. */
export const takeBackJobHandler = handle(takeBackJob, async (context, { job_id }) => {
  const job =
    (await lockJob(context.tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  const draft = await endHold(context, job, { outcome: 'taken_back' })
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(context.tx, draft)
})
