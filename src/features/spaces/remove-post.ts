import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { removePost } from './contract.ts'
import { takeBackPost } from './queries.ts'

/** The words are gone from the database too. */
export const removePostHandler = handle(removePost, async (context, { post_id }) => {
  const { worker_id } = asWorker(context)
  if (!(await takeBackPost(context.tx, post_id, worker_id, context.now))) fail('not_found')
  context.note({ subject: toPublicId('post', post_id) })
  return { removed: true }
})
