import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listMemberships } from './contract.ts'
import { presentMembership } from './present-pool.ts'
import { selectMemberships } from './queries.ts'

export const listMembershipsHandler = handle(
  listMemberships,
  async (context, { limit, cursor }) => {
    const { worker_id } = asWorker(context)
    const before = uuidCursor(cursor)
    const rows = await selectMemberships(context.tx, { worker_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ pool_id }) => pool_id)
    return { ...rest, data: data.map((row) => presentMembership(row, context)) }
  },
)
