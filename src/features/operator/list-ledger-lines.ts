import { positionCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { fail, handle } from '../handle.ts'
import { listLedgerLines } from './contract.ts'
import { findAccount, selectLines } from './ledger-queries.ts'
import { presentLine } from './present.ts'

export const listLedgerLinesHandler = handle(
  listLedgerLines,
  async ({ tx }, { account_id, limit, cursor }) => {
    const { currency } = (await findAccount(tx, account_id)) ?? fail('not_found')
    const wish = { account_id, before: positionCursor(cursor), limit: limit + 1 }
    const { data, ...rest } = page(await selectLines(tx, wish), limit, ({ position }) =>
      String(position),
    )
    return { ...rest, data: data.map((row) => presentLine(row, currency)) }
  },
)
