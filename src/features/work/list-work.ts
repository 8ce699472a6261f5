import { rankCursor, rankKey } from '../../kernel/cursor.ts'
import { type OutputOf, page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listWork } from './contract.ts'
import { presentOffer } from './present-offer.ts'
import { listOffers } from './queries.ts'

export const listWorkHandler = handle(listWork, async (context, asked) => {
  const { limit, cursor, not_for_training, no_ai_input } = asked
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const after = rankCursor(cursor)
  const offers = await listOffers(tx, {
    ...{ worker_id, now, after, not_for_training, no_ai_input },
    limit: limit + 1,
  })
  const { data, ...rest } = page(offers, limit, rankKey)
  const cards: OutputOf<typeof listWork>['data'] = []
  for (const offer of data) cards.push(await presentOffer(tx, offer, now))
  return { ...rest, data: cards }
})
