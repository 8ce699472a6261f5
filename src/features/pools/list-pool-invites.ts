import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listPoolInvites } from './contract.ts'
import { selectInvites } from './invite-queries.ts'
import { requireOwnPool } from './own-pool.ts'
import { presentInvite } from './present-pool.ts'

export const listPoolInvitesHandler = handle(
  listPoolInvites,
  async (context, { pool_id, limit, cursor }) => {
    await requireOwnPool(context, pool_id)
    const before = uuidCursor(cursor)
    const rows = await selectInvites(context.tx, { pool_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentInvite(row, context)) }
  },
)
