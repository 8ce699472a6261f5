import { momentCursor, momentKey } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { handle } from '../../handle.ts'
import { listOperators } from './contract.ts'
import { selectOperators } from './operator-role-queries.ts'

export const listOperatorsHandler = handle(listOperators, async ({ tx }, { limit, cursor }) => {
  const rows = await selectOperators(tx, { after: momentCursor(cursor), limit: limit + 1 })
  const { data, ...rest } = page(rows, limit, ({ created_at: at, person_id: id }) =>
    momentKey({ at, id }),
  )
  return { ...rest, data: data.map((row) => ({ object: 'operator' as const, ...row })) }
})
