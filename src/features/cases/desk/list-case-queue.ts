import { momentCursor, momentKey } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { handle } from '../../handle.ts'
import { selectQueue } from '../case-queries.ts'
import { presentLine } from '../present-case.ts'
import { listCaseQueue } from './contract.ts'

export const listCaseQueueHandler = handle(listCaseQueue, async (context, { limit, cursor }) => {
  const rows = await selectQueue(context.tx, { after: momentCursor(cursor), limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ due_at: at, id }) => momentKey({ at, id }))
  return { ...rest, data: data.map((row) => presentLine(row, context.instance)) }
})
