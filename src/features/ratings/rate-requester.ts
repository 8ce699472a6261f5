import { uuidOf } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { rateRequester } from './contract.ts'
import { ownRating } from './present-rating.ts'
import { findOwnRating, mayRate, putRating } from './queries.ts'

/** Nothing of it is noted where its requester could read it, and its id says neither who nor when. */
export const rateRequesterHandler = handle(rateRequester, async (context, { text, ...asked }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const { requester_id } = asked
  const may_rate = (await mayRate(tx, worker_id, requester_id)) ?? fail('not_found')
  if (!may_rate) fail('rating_needs_work')
  const before = await findOwnRating(tx, worker_id, requester_id)
  if (before?.answered === true && text !== null && text !== before.text)
    fail('conflict', 'Your words were answered in public: they stay as they are, or go.')
  const id = uuidOf('rating', context.newId())
  await putRating(tx, { ...asked, id, worker_id, text }, now)
  return ownRating(context, { worker_id, requester_id, may_rate })
})
