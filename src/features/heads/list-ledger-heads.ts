import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { selectHeads } from '../../ledger/tree-queries.ts'
import { handle } from '../handle.ts'
import { listLedgerHeads } from './contract.ts'

export const listLedgerHeadsHandler = handle(listLedgerHeads, async ({ tx }, { limit, cursor }) => {
  const rows = await selectHeads(tx, { before: positionCursor(cursor), limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ size }) => String(size))
  return { ...rest, data: data.map(({ signed }) => signed) }
})
