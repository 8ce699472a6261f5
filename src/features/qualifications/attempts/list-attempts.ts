import { uuidCursor } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { fail, handle } from '../../handle.ts'
import { askerOf } from '../asker.ts'
import { findTest } from '../queries.ts'
import { listAttempts } from './contract.ts'
import { presentGraded } from './present-attempt.ts'
import { selectAttempts } from './queries.ts'

export const listAttemptsHandler = handle(
  listAttempts,
  async (context, { qualification_id, status = null, limit, cursor }) => {
    const { tx, now } = context
    const requester_id = askerOf(context)
    const test = await findTest(tx, { id: qualification_id, requester_id, now })
    // The instance’s own tests may be asked for by all; who took them is the operator’s to read.
    if (test === undefined || test.requester_id !== requester_id) fail('not_found')
    const asked = { qualification_id, status, before: uuidCursor(cursor), limit: limit + 1 }
    const { data, ...rest } = page(await selectAttempts(tx, asked), limit, ({ id }) => id)
    return { ...rest, data: data.map(presentGraded) }
  },
)
