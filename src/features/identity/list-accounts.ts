import { momentCursor, momentKey } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { listAccounts } from './contract.ts'
import { shortened } from './present.ts'
import { selectAccounts } from './queries.ts'

export const listAccountsHandler = handle(listAccounts, async ({ tx }, { limit, cursor }) => {
  const rows = await selectAccounts(tx, { before: momentCursor(cursor), limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ created_at, person_id }) =>
    momentKey({ at: created_at, id: person_id }),
  )
  return { ...rest, data: data.map((row) => ({ ...row, email: shortened(row.email) })) }
})
