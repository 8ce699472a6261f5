/** Whether a post waits for a human of the instance before it opens (charter R31). */
import { after } from '../../../kernel/clock.ts'
import { LOST_REVIEW_LIMITS } from '../../../kernel/limits/launches/lost-review-limits.ts'
import type { Context, RequesterSide } from '../../handle.ts'
import { losesOften, lostLately } from '../../owed/review-costs/charge-review.ts'
import type { JobRow } from '../queries.ts'
import { askForReview, lockPostReview, type PostReview } from './post-queries.ts'

/**
 * True: the draft stays one for now, and somebody was asked to look, once. What passed, or was waited for
 * long enough, goes on; what was sent back and is published again is looked at again.
 */
export const waitsForReview = async (
  context: Context,
  { agent_id }: RequesterSide,
  { id: job_id, requester_id }: JobRow,
  discloses_lower_pay: boolean,
): Promise<boolean> => {
  const { tx, now } = context
  const review = await lockPostReview(tx, job_id)
  if (review !== undefined && hasPassed(review, now)) return false
  if (review !== undefined && review.over_at === null) return true
  if (!losesOften(await lostLately(context, requester_id))) return false
  const due_at = after(now, LOST_REVIEW_LIMITS.post_wait)
  await askForReview(tx, { job_id, requester_id, agent_id, discloses_lower_pay, due_at, now })
  return true
}

const hasPassed = ({ decision, due_at }: PostReview, now: Date): boolean =>
  decision === 'pass' || (decision === null && due_at <= now)
