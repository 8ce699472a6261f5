import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listLedgerAccounts } from './contract.ts'
import { selectAccounts } from './ledger-queries.ts'
import { anyIdOf } from './names.ts'
import { presentAccount } from './present.ts'

export const listLedgerAccountsHandler = handle(
  listLedgerAccounts,
  async ({ tx }, { limit, cursor, owner, kind, currency }) => {
    const rows = await selectAccounts(tx, {
      // An id as people write it, or a word of the books such as a rail.
      owner: owner === undefined ? null : (anyIdOf(owner)?.id ?? owner),
      kind: kind ?? null,
      currency: currency ?? null,
      after: uuidCursor(cursor),
      limit: limit + 1,
    })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    return { ...rest, data: data.map(presentAccount) }
  },
)
