/** The end of a job: no more places, then, when nothing in it can change any more, it closes. */
import { toPublicId } from '../../../kernel/id.ts'
import { type Context, handle } from '../../handle.ts'
import { coverFewPeople } from '../../reserves/cover-few-people.ts'
import { returnReserves } from '../../reserves/fund-reserves.ts'
import { endOverlap } from '../certainty/queries.ts'
import { settleJob } from '../contract.ts'
import { refundSurplus } from '../escrow/escrow.ts'
import { endLayerAbove } from '../layers/layer-queries.ts'
import { applyJobEvent } from '../move-job.ts'
import { topUp } from '../pay/top-up.ts'
import { withdrawPlaces } from '../places.ts'
import { type JobRow, lockAnyJob } from '../queries.ts'
import { isOver } from './settle-queries.ts'

/**
 * Gives out no more places and gives back what they would have cost; who holds one may finish. Closes
 * at once when nobody does. The caller holds the job’s row.
 */
export const windDown = async (context: Context, job: JobRow): Promise<JobRow> => {
  const winding = await applyJobEvent(context, job, 'wind_down')
  // Waits for claims under way, so that from here on all work begun is to be seen.
  await withdrawPlaces(context.tx, job.id)
  if (job.overlap_min !== null) await endOverlap(context.tx, job.id)
  const closed = await settle(context, winding)
  if (closed === undefined) await refundSurplus(context, winding, 'wind_down')
  return closed ?? winding
}

/** Closes a job that is over. Undefined when it is too early. The caller holds the job’s row. */
const settle = async (context: Context, job: JobRow): Promise<JobRow | undefined> => {
  if (!(await isOver(context.tx, job.id))) return undefined
  // Nobody is left below the floor; a round at a time.
  if (!(await topUp(context, job))) return undefined
  const winding =
    job.status === 'winding_down' ? job : await applyJobEvent(context, job, 'wind_down')
  await withdrawPlaces(context.tx, job.id)
  await refundSurplus(context, winding, 'close')
  await coverFewPeople(context, winding)
  await returnReserves(context, winding)
  if (job.layer_jobs !== null) await endLayerAbove(context.tx, job.id)
  return applyJobEvent(context, winding, 'close')
}

export const settleJobHandler = handle(settleJob, async (context, { job_id }) => {
  const job = await lockAnyJob(context.tx, job_id)
  const closed = job && (await settle(context, job))
  if (closed)
    context.note({
      subject: toPublicId('job', job_id),
      job_id,
      requester_id: closed.requester_id,
    })
  return { settled: closed !== undefined }
})
