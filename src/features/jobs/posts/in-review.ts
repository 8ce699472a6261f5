/** What a requester reads of a post that a human of the instance looks at, or looked at. */
import type { Transaction } from '../../../database/pool.ts'
import type { JobRow } from '../queries.ts'
import { findPostReview } from './post-queries.ts'

type InReview = { due_at: Date; sent_back: string | null }

/** Null for a job that waits for nobody. */
export const inReviewOf = async (
  tx: Transaction,
  { id, status }: Pick<JobRow, 'id' | 'status'>,
): Promise<InReview | null> => {
  const review = status === 'draft' ? await findPostReview(tx, id) : undefined
  if (review === undefined || (review.over_at !== null && review.decision !== 'send_back'))
    return null
  return { due_at: review.due_at, sent_back: review.reasons }
}

/** Whether somebody is still to look. */
export const isWaiting = (review: InReview | null): boolean =>
  review !== null && review.sent_back === null
