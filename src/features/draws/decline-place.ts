import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { declinePlace } from './contract.ts'
import { lookAtGate } from './gate-queries.ts'
import { letGo } from './queries.ts'

/** The loop passes it on a moment later. Where nothing is kept nothing happens. */
export const declinePlaceHandler = handle(declinePlace, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  if ((await lookAtGate(tx, worker_id, job_id, now)) === undefined) fail('not_found')
  const declined = await letGo(tx, job_id, worker_id, now)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return { object: 'place_declined' as const, declined }
})
