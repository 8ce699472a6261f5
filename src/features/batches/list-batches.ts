import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listBatches } from './contract.ts'
import { presentBatch } from './present-batch.ts'
import { selectBatches } from './queries.ts'

export const listBatchesHandler = handle(
  listBatches,
  async ({ tx, instance }, { limit, cursor }) => {
    const rows = await selectBatches(tx, { before: uuidCursor(cursor), limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentBatch(row, instance.livemode)) }
  },
)
