import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listPayouts } from './contract.ts'
import { presentPayout } from './present-payout.ts'
import { selectPayouts } from './queries.ts'

export const listPayoutsHandler = handle(listPayouts, async (context, { limit, cursor }) => {
  const rows = await selectPayouts(context.tx, {
    worker_id: asWorker(context).worker_id,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentPayout(row, context.instance.livemode)) }
})
