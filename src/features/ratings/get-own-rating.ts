import { asWorker, fail, handle } from '../handle.ts'
import { getOwnRating } from './contract.ts'
import { ownRating } from './present-rating.ts'
import { mayRate } from './queries.ts'

export const getOwnRatingHandler = handle(getOwnRating, async (context, { requester_id }) => {
  const { worker_id } = asWorker(context)
  const may_rate = (await mayRate(context.tx, worker_id, requester_id)) ?? fail('not_found')
  return ownRating(context, { worker_id, requester_id, may_rate })
})
