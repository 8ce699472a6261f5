import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { selectCases } from './case-queries.ts'
import { listCases } from './contract.ts'
import { ownOnly } from './load-case.ts'
import { presentLine } from './present-case.ts'

export const listCasesHandler = handle(listCases, async (context, { limit, cursor }) => {
  const before = uuidCursor(cursor)
  const worker_id = ownOnly(context)
  const rows = await selectCases(context.tx, { worker_id, before, limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentLine(row, context.instance)) }
})
