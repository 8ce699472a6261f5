import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listHolds } from './contract.ts'
import { presentHold } from './present-hold.ts'
import { selectHolds } from './queries.ts'

/** A worker sees their own, an operator everybody’s. */
export const listHoldsHandler = handle(listHolds, async (context, { limit, cursor, status }) => {
  const all = context.caller.kind === 'operator'
  const rows = await selectHolds(context.tx, {
    worker_id: all ? null : asWorker(context).worker_id,
    status: status ?? null,
    before: uuidCursor(cursor),
    limit: limit + 1,
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentHold(row, context.instance.livemode)) }
})
