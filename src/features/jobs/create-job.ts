import { toPublicId } from '../../kernel/id.ts'
import { asRequester, handle } from '../handle.ts'
import { createJob } from './contract.ts'
import { presentJob } from './present-job.ts'
import { draftJob } from './terms.ts'

/** Stores a draft; nothing is spent and nobody sees it. */
export const createJobHandler = handle(createJob, async (context, terms) => {
  const job = await draftJob(context, asRequester(context), terms)
  context.note({ subject: toPublicId('job', job.id), job_id: job.id })
  return presentJob(context.tx, job, { now: context.now })
})
