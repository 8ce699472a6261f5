import { uuidCursor } from '../../kernel/cursor.ts'
import { money } from '../../kernel/money.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, handle } from '../handle.ts'
import { listProjectNotices } from './contract.ts'
import { selectNotices } from './queries.ts'

export const listProjectNoticesHandler = handle(
  listProjectNotices,
  async (context, { limit, cursor }) => {
    const { worker_id } = asWorker(context)
    const before = uuidCursor(cursor)
    const rows = await selectNotices(context.tx, { worker_id, before, limit: limit + 1 })
    const { data, ...rest } = page(rows, limit, ({ project_id }) => project_id)
    const notices = data.map(({ fee_minor, currency, ...notice }) => ({
      object: 'project_notice' as const,
      ...notice,
      fee: money(fee_minor, currency),
    }))
    return { ...rest, data: notices }
  },
)
