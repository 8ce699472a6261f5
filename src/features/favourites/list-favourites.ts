import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listFavourites } from './contract.ts'
import { selectFavourites } from './queries.ts'

export const listFavouritesHandler = handle(listFavourites, async (context, { limit, cursor }) => {
  const { requester_id } = asRequester(context)
  const after = momentCursor(cursor)
  const rows = await selectFavourites(context.tx, { requester_id, after, limit: limit + 1 })
  const keyOf = ({ created_at: at, worker_id: id }: (typeof rows)[number]) => momentKey({ at, id })
  const { data, ...rest } = page(rows, limit, keyOf)
  const { livemode } = context.instance
  return { ...rest, data: data.map((row) => ({ object: 'favourite' as const, livemode, ...row })) }
})
