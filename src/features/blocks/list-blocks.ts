import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listBlocks } from './contract.ts'
import { presentBlock } from './present-block.ts'
import { selectBlocks } from './queries.ts'

export const listBlocksHandler = handle(listBlocks, async (context, { limit, cursor }) => {
  const { requester_id } = asRequester(context)
  const before = uuidCursor(cursor)
  const rows = await selectBlocks(context.tx, { requester_id, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentBlock(row, context.instance)) }
})
