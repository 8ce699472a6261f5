/** The end of a hold: whatever was said, the job is its requester’s draft again. */
import type { Uuid } from '../../../kernel/id.ts'
import { type Context, fail } from '../../handle.ts'
import { applyJobEvent } from '../move-job.ts'
import type { JobRow } from '../queries.ts'
import { endScreening, type ScreeningOutcome } from './queries.ts'

type End = { outcome: ScreeningOutcome; reason?: string | null; decided_by?: Uuid | null }

/** The draft. Refuses when the job is not held any more. The caller holds the job’s row. */
export const endHold = async (
  context: Context,
  job: JobRow,
  { outcome, reason = null, decided_by = null }: End,
): Promise<JobRow> => {
  const { tx, now } = context
  if (job.status !== 'held') fail('conflict', `The job is ${job.status}; only a held one waits.`)
  await endScreening(tx, { job_id: job.id, outcome, reason, decided_by, now })
  return applyJobEvent(context, job, 'give_back')
}
