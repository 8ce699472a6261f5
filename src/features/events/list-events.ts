import { callerKey } from '../../kernel/caller.ts'
import { orderCursor, orderKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listEvents } from './contract.ts'
import { presentEvent } from './present-event.ts'
import { findInbox, selectAudit, selectSettled } from './queries.ts'
import { readerOf } from './reader.ts'

const BEGINNING = { horizon: 0n, position: 0n }

/** The inbox goes on after the cursor, or after what was acknowledged. */
export const listEventsHandler = handle(listEvents, async (context, input) => {
  const { tx, caller, instance } = context
  const { order, types } = input
  const cursor = orderCursor(input.cursor)
  const wanted = { reader: readerOf(caller), types, limit: input.limit + 1 }
  const rows =
    order === 'newest'
      ? await selectAudit(tx, { ...wanted, before: cursor })
      : await selectSettled(tx, {
          ...wanted,
          after: cursor ?? (await findInbox(tx, callerKey(caller))) ?? BEGINNING,
        })
  const { data, ...rest } = page(rows, input.limit, orderKey)
  return { ...rest, data: data.map((row) => presentEvent(row, instance.livemode)) }
})
