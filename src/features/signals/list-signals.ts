import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findJob } from '../jobs/queries.ts'
import { listSignals } from './contract.ts'
import { presentSignal } from './present-signal.ts'
import { selectSignals } from './queries.ts'

export const listSignalsHandler = handle(
  listSignals,
  async (context, { job_id = null, looked_at, limit, cursor }) => {
    const { tx, caller } = context
    const requester_id = caller.kind === 'operator' ? null : asRequester(context).requester_id
    if (job_id !== null && requester_id !== null)
      (await findJob(tx, job_id, requester_id)) ?? fail('not_found')
    const before = uuidCursor(cursor)
    const asked = { requester_id, job_id, looked_at, before, limit: limit + 1 }
    return page((await selectSignals(tx, asked)).map(presentSignal), limit, ({ id }) => id)
  },
)
