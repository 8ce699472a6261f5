import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Context, handle } from '../handle.ts'
import { findAnyJob, type JobRow, lockAnyJob } from '../jobs/queries.ts'
import { wantLook } from './check-queries.ts'
import { lookAtChecks } from './contract.ts'
import { goldGoodPeopleFail, takeLooks } from './look-queries.ts'
import { endGold } from './queries.ts'
import { followGate } from './set-aside.ts'

/**
 * Takes gold that good people fail out of use; what it did to anybody is then counted without it. Then the
 * answers of each follow the gate.
 */
export const lookAtChecksHandler = handle(lookAtChecks, async (context, { job_id }) => {
  const { tx, now } = context
  const people = await takeLooks(tx, job_id, LIMITS.loop_batch)
  if (people.length === 0) return { looked: 0, quarantined: 0 }
  const failed = await goldGoodPeopleFail(tx, job_id, people)
  if (failed.length > 0) await lockAnyJob(tx, job_id)
  for (const task_id of failed) await endGold(tx, { job_id, task_id, status: 'quarantined' }, now)
  const job = await findAnyJob(tx, job_id)
  const moved = await followGates(context, job, people)
  if (failed.length > 0 || moved > 0)
    context.note({
      subject: toPublicId('job', job_id),
      job_id,
      ...(job && { requester_id: job.requester_id }),
    })
  return { looked: people.length, quarantined: failed.length }
})

/** How many answers were left out or came back. */
const followGates = async (
  context: Context,
  job: JobRow | undefined,
  people: readonly Uuid[],
): Promise<number> => {
  if (job === undefined) return 0
  let moved = 0
  for (const worker_id of people) {
    const answers = await followGate(context, job, worker_id)
    moved += answers
    // Whoever has more answers than one look takes up is looked at again.
    if (answers >= LIMITS.loop_batch) await wantLook(context.tx, job.id, worker_id, context.now)
  }
  return moved
}
