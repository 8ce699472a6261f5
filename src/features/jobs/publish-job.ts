import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { publishJob } from './contract.ts'
import { openJob } from './open-job.ts'
import { presentJob } from './present-job.ts'
import { lockJob } from './queries.ts'

export const publishJobHandler = handle(publishJob, async (context, { job_id, ...asked }) => {
  const side = asRequester(context)
  const draft = (await lockJob(context.tx, job_id, side.requester_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('job', job_id), job_id })
  const { job, needsHuman } = await openJob(context, side, draft, asked)
  return presentJob(context.tx, job, { needsHuman, now: context.now })
})
