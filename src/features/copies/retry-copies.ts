import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { retryCopies } from './contract.ts'
import { findOwnJob, retryFailed } from './copy-queries.ts'
import { stateOfCopies } from './present-copy.ts'

/** Each is tried as often as it was the first time. */
export const retryCopiesHandler = handle(retryCopies, async (context, { job_id }) => {
  const { tx, now } = context
  const { requester_id } = asRequester(context)
  const job = (await findOwnJob(tx, job_id, requester_id, true)) ?? fail('not_found')
  if (job.status === 'closed') fail('conflict', 'The job is closed; nothing of it is shown again.')
  const retried = await retryFailed(tx, job_id, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return { retried, ...(await stateOfCopies(tx, job_id, job.status)) }
})
