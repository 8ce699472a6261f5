import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { listPosts } from './contract.ts'
import { presentPost } from './present-post.ts'
import { findPost, findSpace, selectReplies, selectThreads } from './queries.ts'

export const listPostsHandler = handle(
  listPosts,
  async (context, { space_id, thread, limit, cursor }) => {
    const { tx } = context
    const { worker_id } = asWorker(context)
    if ((await findSpace(tx, space_id, worker_id)) === undefined) fail('not_found')
    if (thread !== undefined && (await findPost(tx, thread))?.space_id !== space_id)
      fail('not_found')
    const from = momentCursor(cursor)
    const rows =
      thread === undefined
        ? await selectThreads(tx, { space_id, before: from, limit: limit + 1 })
        : await selectReplies(tx, { space_id, thread, after: from, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ last_at: at, id }) => momentKey({ at, id }))
    return { ...rest, data: data.map((row) => presentPost(context, row, worker_id)) }
  },
)
