import { toPublicId } from '../../../kernel/id.ts'
import { asOperator, fail, handle } from '../../handle.ts'
import { decidePostReview } from './contract.ts'
import { decidePost, lockPostReview } from './post-queries.ts'

/** What passes is published by the loop, as its requester asked. */
export const decidePostReviewHandler = handle(
  decidePostReview,
  async (context, { job_id, decision, reasons = null }) => {
    const { tx, now } = context
    const { person_id: decided_by } = asOperator(context)
    const review = (await lockPostReview(tx, job_id)) ?? fail('not_found')
    if (review.over_at !== null || review.decision !== null)
      fail('conflict', 'That post does not wait any more.')
    if (decision === 'send_back' && reasons === null)
      fail('invalid_input', 'Say why it goes back: reasons.')
    await decidePost(tx, { job_id, decision, reasons, decided_by, now })
    const { requester_id } = review
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
    return { object: 'post_review' as const, job_id, decision }
  },
)
