import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listNotices } from './contract.ts'
import { presentNotice } from './present-notice.ts'
import { selectNotices } from './queries.ts'

export const listNoticesHandler = handle(
  listNotices,
  async (context, { unread, limit, cursor }) => {
    const { person_id } = asWorker(context)
    const before = uuidCursor(cursor)
    const rows = await selectNotices(context.tx, { person_id, unread, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentNotice(context, row)) }
  },
)
