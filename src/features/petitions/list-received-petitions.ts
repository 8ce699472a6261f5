import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listReceivedPetitions } from './contract.ts'
import { presentPetition } from './present-petition.ts'
import { selectReceived } from './queries.ts'

export const listReceivedPetitionsHandler = handle(
  listReceivedPetitions,
  async (context, { limit, cursor }) => {
    const { caller, tx } = context
    const requester_id = caller.kind === 'operator' ? null : asRequester(context).requester_id
    const before = uuidCursor(cursor)
    const rows = await selectReceived(tx, { requester_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentPetition(context, row)) }
  },
)
