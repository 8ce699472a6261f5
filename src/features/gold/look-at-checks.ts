import { toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { handle } from '../handle.ts'
import { findAnyJob, lockAnyJob } from '../jobs/queries.ts'
import { lookAtChecks } from './contract.ts'
import { goldGoodPeopleFail, takeLooks } from './look-queries.ts'
import { endGold } from './queries.ts'

/** Takes gold that good people fail out of use; what it did to anybody is then counted without it. */
export const lookAtChecksHandler = handle(lookAtChecks, async (context, { job_id }) => {
  const { tx, now } = context
  const people = await takeLooks(tx, job_id, LIMITS.loop_batch)
  if (people.length === 0) return { looked: 0, quarantined: 0 }
  const failed = await goldGoodPeopleFail(tx, job_id, people)
  if (failed.length > 0) await lockAnyJob(tx, job_id)
  for (const task_id of failed) await endGold(tx, { job_id, task_id, status: 'quarantined' }, now)
  const job = await findAnyJob(tx, job_id)
  if (failed.length > 0)
    context.note({
      subject: toPublicId('job', job_id),
      job_id,
      ...(job && { requester_id: job.requester_id }),
    })
  return { looked: people.length, quarantined: failed.length }
})
