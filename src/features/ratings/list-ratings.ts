import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { fail, handle } from '../handle.ts'
import { listRatings } from './contract.ts'
import { presentRating } from './present-rating.ts'
import { findScorecard, selectRatings } from './queries.ts'

/** Their ids are random, so the order says nothing of who or when. */
export const listRatingsHandler = handle(
  listRatings,
  async (context, { requester_id, limit, cursor }) => {
    const { tx } = context
    if ((await findScorecard(tx, requester_id)) === undefined) fail('not_found')
    const after = uuidCursor(cursor)
    const rows = await selectRatings(tx, { requester_id, after, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentRating(context, row)) }
  },
)
