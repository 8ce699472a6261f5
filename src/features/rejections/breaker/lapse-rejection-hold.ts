import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { lockAnyJob } from '../../jobs/queries.ts'
import { lapseRejectionHold } from './contract.ts'
import { endHold, findHold } from './queries.ts'

/** Nobody of the instance looked in time, and the silence of whoever decides pays. */
export const lapseRejectionHoldHandler = handle(lapseRejectionHold, async (context, { job_id }) => {
  const { tx, now } = context
  const job = await lockAnyJob(tx, job_id)
  const hold = await findHold(tx, job_id)
  const due = hold?.outcome === null && hold.decide_until <= now
  if (job === undefined || hold === undefined || !due) return { lapsed: false }
  await endHold(tx, { id: hold.id, outcome: 'refused', decided_by: null, reasons: null, now })
  const { requester_id } = job
  context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
  return { lapsed: true }
})
