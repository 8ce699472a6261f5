import { uuidCursor } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { handle } from '../../handle.ts'
import { lostLately } from '../../owed/review-costs/charge-review.ts'
import { listPostReviews } from './contract.ts'
import { waitingPosts } from './post-queries.ts'

export const listPostReviewsHandler = handle(listPostReviews, async (context, asked) => {
  const rows = await waitingPosts(context.tx, uuidCursor(asked.cursor), asked.limit + 1)
  const { data, ...rest } = page(rows, asked.limit, ({ job_id }) => job_id)
  const posts = []
  for (const row of data)
    posts.push({
      object: 'post_to_review' as const,
      job_id: row.job_id,
      livemode: row.livemode,
      requester: row.requester,
      title: row.title,
      description: row.description,
      form: row.form,
      lost: await lostLately(context, row.requester_id),
      asked_at: row.asked_at,
      due_at: row.due_at,
    })
  return { ...rest, data: posts }
})
