import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listPools } from './contract.ts'
import { presentPool } from './present-pool.ts'
import { selectPools } from './queries.ts'

export const listPoolsHandler = handle(listPools, async (context, { limit, cursor }) => {
  const { requester_id } = asRequester(context)
  const before = uuidCursor(cursor)
  const rows = await selectPools(context.tx, { requester_id, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentPool(row, context.instance.livemode)) }
})
