import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listBankTransfers } from './bank-contract.ts'
import { selectTransfers } from './bank-queries.ts'
import { presentTransfer } from './record-deposit.ts'

export const listBankTransfersHandler = handle(
  listBankTransfers,
  async (context, { limit, cursor, status }) => {
    const before = uuidCursor(cursor)
    const rows = await selectTransfers(context.tx, {
      status: status ?? null,
      before,
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map((row) => presentTransfer(context, row)) }
  },
)
