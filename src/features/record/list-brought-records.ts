import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listBroughtRecords } from './contract.ts'
import { presentBrought } from './present-brought.ts'
import { selectBrought } from './queries.ts'

export const listBroughtRecordsHandler = handle(listBroughtRecords, async (context, input) => {
  const rows = await selectBrought(context.tx, {
    worker_id: asWorker(context).worker_id,
    before: uuidCursor(input.cursor),
    limit: input.limit + 1,
  })
  const { data, ...rest } = page(rows, input.limit, ({ id }) => id)
  return { ...rest, data: data.map(presentBrought) }
})
