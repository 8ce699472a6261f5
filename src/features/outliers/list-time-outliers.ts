import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listTimeOutliers } from './contract.ts'
import { openOutliers } from './queries.ts'

export const listTimeOutliersHandler = handle(listTimeOutliers, async ({ tx }, input) => {
  const rows = await openOutliers(tx, uuidCursor(input.cursor), input.limit + 1)
  const shown = rows.map((row) => ({ object: 'time_outlier' as const, ...row }))
  return page(shown, input.limit, ({ assignment_id }) => assignment_id)
})
