import { attempted } from '../../../database/transact.ts'
import { Problem } from '../../../kernel/errors.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { type Opened, openJob } from '../open-job.ts'
import { lockJob } from '../queries.ts'
import { publishReviewedPost } from './contract.ts'
import { endPostReview, findPostReview } from './post-queries.ts'

/** A refusal for another reason, money for one, leaves the draft and is told. */
export const publishReviewedPostHandler = handle(
  publishReviewedPost,
  async (context, { job_id }) => {
    const { tx, now } = context
    const none = { outcome: 'none' as const }
    const review = await findPostReview(tx, job_id)
    if (review === undefined || review.over_at !== null) return none
    const { requester_id, agent_id, discloses_lower_pay } = review
    const draft = await lockJob(tx, job_id, requester_id)
    if (draft?.status !== 'draft') {
      await endPostReview(tx, job_id, now)
      return none
    }
    const side = { requester_id, agent_id, person_id: null }
    const opened = await attempted(tx, () => openJob(context, side, draft, { discloses_lower_pay }))
    if (!(opened instanceof Problem) && opened.waits) return none
    await endPostReview(tx, job_id, now)
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return { outcome: outcomeOf(opened) }
  },
)

/** What the texts ask for may hold it once more; a human of the instance decides that too. */
const outcomeOf = (opened: Opened | Problem) => {
  if (opened instanceof Problem || opened.job.status === 'draft') return 'refused' as const
  return opened.job.status === 'held' ? ('held' as const) : ('opened' as const)
}
