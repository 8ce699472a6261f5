/** Applies one event to a job: the guarded update, its history row, and a clear refusal. */
import type { Transaction } from '../../database/pool.ts'
import { type Caller, callerKey } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { eventsFrom } from '../../kernel/machine.ts'
import { type JobEvent, jobMachine } from './machine.ts'
import { insertJobHistory, type JobRow, moveJob } from './queries.ts'

/** The job after the event. Throws Problem('conflict') when its state does not allow the event. */
export const applyJobEvent = async (
  { tx, caller, now }: { tx: Transaction; caller: Caller; now: Date },
  job: JobRow,
  event: JobEvent,
): Promise<JobRow> => {
  const { from, to } = jobMachine[event]
  const moved = await moveJob(tx, { job_id: job.id, from, to, now })
  if (moved === undefined) throw stateRefusal(job.status, event)
  await insertJobHistory(tx, {
    job_id: job.id,
    event,
    from: job.status,
    to,
    caller: callerKey(caller),
    now,
  })
  return moved
}

const stateRefusal = (status: string, event: string): Problem => {
  const possible = eventsFrom(jobMachine, status)
  const rest = possible.length > 0 ? `possible: ${possible.join(', ')}` : 'nothing more can happen'
  return new Problem('conflict', {
    detail: `The job is ${status}; ${event} is not possible then (${rest}).`,
  })
}
