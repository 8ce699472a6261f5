import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { lockAnyJob } from '../queries.ts'
import { lapseHeldJob } from './contract.ts'
import { endHold } from './end-hold.ts'
import { screeningsOf } from './queries.ts'

/** Waiting opens nothing: published again, the same texts are held again. */
export const lapseHeldJobHandler = handle(lapseHeldJob, async (context, { job_id }) => {
  const { tx, now } = context
  const job = await lockAnyJob(tx, job_id)
  const waiting = (await screeningsOf(tx, [job_id])).get(job_id)
  const due = waiting?.outcome === null && waiting.decide_until <= now
  if (job === undefined || job.status !== 'held' || !due) return { lapsed: false }
  await endHold(context, job, { outcome: 'lapsed' })
  const { requester_id } = job
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
  return { lapsed: true }
})
