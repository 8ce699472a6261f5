import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { windDownJob } from '../contract.ts'
import { lockAnyJob } from '../queries.ts'
import { windDown } from './settle-job.ts'

/** At the deadline no more places are given out; who holds one may finish. */
export const windDownJobHandler = handle(windDownJob, async (context, { job_id }) => {
  const { tx, now } = context
  const job = await lockAnyJob(tx, job_id)
  const due = job?.deadline != null && job.deadline <= now
  if (job === undefined || !due || !['open', 'paused'].includes(job.status))
    return { wound_down: false }
  await windDown(context, job)
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id: job.requester_id })
  return { wound_down: true }
})
