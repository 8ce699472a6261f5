import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listTextReports } from './contract.ts'
import { selectReports } from './queries.ts'

export const listTextReportsHandler = handle(
  listTextReports,
  async ({ tx, instance }, { limit, cursor }) => {
    const rows = await selectReports(tx, momentCursor(cursor), limit + 1)
    const keyOf = ({ reported_at: at, id }: (typeof rows)[number]) => momentKey({ at, id })
    const { data, ...rest } = page(rows, limit, keyOf)
    const { livemode } = instance
    return { ...rest, data: data.map((r) => ({ object: 'text_report' as const, livemode, ...r })) }
  },
)
