import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { SPACE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { writePost } from './contract.ts'
import { presentPost } from './present-post.ts'
import { countPosts, findPost, findSpace, giveNumber, insertPost } from './queries.ts'

/** Under a number that says nothing of who they are elsewhere. */
export const writePostHandler = handle(writePost, async (context, { space_id, text, ...asked }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const space = (await findSpace(tx, space_id, worker_id)) ?? fail('not_found')
  if (!space.admits) fail('not_of_this_space')
  await giveNumber(tx, space_id, worker_id)
  const written = await countPosts(tx, worker_id, after(now, -SPACE_LIMITS.day))
  if (written >= SPACE_LIMITS.posts_a_day) fail('written_enough')
  const id = context.newId()
  const reply_to = asked.reply_to ?? null
  if (!(await insertPost(tx, { id, space_id, reply_to, worker_id, text, now }))) fail('not_found')
  context.note({ subject: toPublicId('post', id) })
  return presentPost(context, (await findPost(tx, id)) ?? fail('not_found'), worker_id)
})
