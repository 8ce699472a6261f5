import { momentCursor } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { handle } from '../../handle.ts'
import { listRejectionHolds } from './contract.ts'
import { presentHold } from './present-hold.ts'
import { selectHolds } from './queries.ts'

export const listRejectionHoldsHandler = handle(
  listRejectionHolds,
  async ({ tx }, { limit, cursor }) => {
    const rows = await selectHolds(tx, momentCursor(cursor), limit + 1)
    const { data, ...rest } = page(rows, limit, ({ decide_until, id }) =>
      [decide_until.toISOString(), id].join('|'),
    )
    return { ...rest, data: data.map(presentHold) }
  },
)
