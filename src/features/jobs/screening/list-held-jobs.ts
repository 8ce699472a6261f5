import { momentCursor, momentKey } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { handle } from '../../handle.ts'
import { listHeldJobs } from './contract.ts'
import { presentHeld } from './present-held.ts'
import { selectHeld } from './queries.ts'

export const listHeldJobsHandler = handle(listHeldJobs, async ({ tx }, { limit, cursor }) => {
  const rows = await selectHeld(tx, momentCursor(cursor), limit + 1)
  const { data, ...rest } = page(rows, limit, ({ id, decide_until }) =>
    momentKey({ at: decide_until, id }),
  )
  return { ...rest, data: data.map(presentHeld) }
})
