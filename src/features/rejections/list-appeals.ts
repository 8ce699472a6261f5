import { momentCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listAppeals } from './contract.ts'
import { presentRejection } from './present-rejection.ts'
import { selectAppeals } from './queries.ts'

/** What waits for another human, the one that lapses first before the others. */
export const listAppealsHandler = handle(listAppeals, async (context, { limit, cursor }) => {
  const rows = await selectAppeals(context.tx, momentCursor(cursor), limit + 1)
  const { data, ...rest } = page(rows, limit, (row) =>
    [row.answer_by?.toISOString(), row.assignment_id].join('|'),
  )
  return { ...rest, data: data.map((row) => presentRejection(context, row)) }
})
