import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { askerOf } from './asker.ts'
import { listQualifications } from './contract.ts'
import { presentQualification } from './present-qualification.ts'
import { selectTests } from './queries.ts'

export const listQualificationsHandler = handle(
  listQualifications,
  async (context, { limit, cursor }) => {
    const { tx, now } = context
    const requester_id = askerOf(context)
    const before = uuidCursor(cursor)
    const rows = await selectTests(tx, { requester_id, before, limit: limit + 1, now })
    const { data, ...rest } = page(rows, limit, ({ id }) => id)
    const shown = []
    for (const test of data) shown.push(await presentQualification(tx, test, requester_id))
    return { ...rest, data: shown }
  },
)
