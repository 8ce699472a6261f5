import { toPublicId } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { closeJob } from '../contract.ts'
import { applyJobEvent } from '../move-job.ts'
import { presentJob } from '../present-job.ts'
import { lockJob } from '../queries.ts'
import { requireNotice } from './require-notice.ts'
import { windDown } from './settle-job.ts'

/** A draft is discarded; a running job winds down and closes when its work is decided. */
export const closeJobHandler = handle(closeJob, async (context, { job_id }) => {
  const { tx } = context
  const { requester_id } = asRequester(context)
  const job = (await lockJob(tx, job_id, requester_id)) ?? fail('not_found')
  context.note({ subject: toPublicId('job', job_id), job_id })
  if (job.status === 'draft') return presentJob(tx, await applyJobEvent(context, job, 'discard'))
  if (job.status === 'winding_down') return presentJob(tx, job)
  await requireNotice(context, job)
  return presentJob(tx, await windDown(context, job))
})
