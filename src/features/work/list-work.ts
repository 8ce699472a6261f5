import { decodeCursor, type OutputOf, page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { type getWork, listWork } from './contract.ts'
import { presentOffer } from './present-offer.ts'
import { listOffers } from './queries.ts'

export const listWorkHandler = handle(listWork, async (context, { limit, cursor }) => {
  const [rank, id] = decodeCursor(cursor).split('|')
  const after = rank && id && /^\d{1,18}$/.test(rank) ? { rank: BigInt(rank), id } : null
  const { worker_id } = asWorker(context)
  const offers = await listOffers(context.tx, { worker_id, after, limit: limit + 1 })
  const { data, ...rest } = page(offers, limit, (offer) => `${offer.rank}|${offer.id}`)
  const cards: OutputOf<typeof getWork>[] = []
  for (const offer of data) cards.push(await presentOffer(context.tx, offer))
  return { ...rest, data: cards }
})
