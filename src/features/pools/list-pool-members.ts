import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listPoolMembers } from './contract.ts'
import { requireOwnPool } from './own-pool.ts'
import { selectMembers } from './queries.ts'

export const listPoolMembersHandler = handle(
  listPoolMembers,
  async (context, { pool_id, limit, cursor }) => {
    await requireOwnPool(context, pool_id)
    const after = momentCursor(cursor)
    const rows = await selectMembers(context.tx, { pool_id, after, limit: limit + 1 })
    const keyOf = ({ joined_at: at, worker_id: id }: (typeof rows)[number]) => momentKey({ at, id })
    const { data, ...rest } = page(rows, limit, keyOf)
    return { ...rest, data: data.map((row) => ({ object: 'pool_member' as const, ...row })) }
  },
)
