import type { Transaction } from '../../../database/pool.ts'
import { copyingOf } from '../../copies/queries.ts'
import { presentLaunch } from '../launch/present-launch.ts'
import { inReviewOf, isWaiting } from '../posts/in-review.ts'
import { progressOf } from '../progress.ts'
import type { JobRow } from '../queries.ts'
import { countAnswers } from './count-answers.ts'

/** What every reply about a job says of its state, read anew: for replies that show no job. */
export const whereItStands = async (tx: Transaction, job: JobRow) => {
  const counts = (await countAnswers(tx, [job.id])).get(job.id)
  const copying = job.status === 'draft' ? (await copyingOf(tx, [job.id])).get(job.id) : undefined
  const launch = await presentLaunch(tx, job)
  return progressOf(job, {
    waiting: counts?.submitted,
    open_questions: counts?.open_questions,
    waits_for: launch?.waits_for,
    inReview: isWaiting(await inReviewOf(tx, job)),
    copying,
  })
}
