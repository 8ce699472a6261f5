import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { fail, handle } from '../handle.ts'
import { findScorecard } from '../ratings/queries.ts'
import { listPublicPetitions } from './contract.ts'
import { publicPetition } from './present-petition.ts'
import { selectReceived } from './queries.ts'

export const listPublicPetitionsHandler = handle(
  listPublicPetitions,
  async (context, { requester_id = null, limit, cursor }) => {
    const { tx } = context
    if (requester_id !== null && (await findScorecard(tx, requester_id)) === undefined)
      fail('not_found')
    const before = uuidCursor(cursor)
    const rows = await selectReceived(tx, { requester_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => publicPetition(context, row)) }
  },
)
