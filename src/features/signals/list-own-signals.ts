import { uuidCursor } from '../../kernel/cursor.ts'
import { page } from '../../kernel/operation.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { findAnyJob } from '../jobs/queries.ts'
import { listOwnSignals } from './contract.ts'
import { presentOwnSignal } from './present-signal.ts'
import { signalsAbout } from './queries.ts'

/** Only what a human looked at: before, it is a guess of a machine that nobody acted on. */
export const listOwnSignalsHandler = handle(
  listOwnSignals,
  async (context, { job_id = null, limit, cursor }) => {
    const { worker_id } = asWorker(context)
    if (job_id !== null) (await findAnyJob(context.tx, job_id))?.published_at ?? fail('not_found')
    const asked = { worker_id, job_id, before: uuidCursor(cursor), limit: limit + 1 }
    const rows = await signalsAbout(context.tx, asked)
    return page(rows.map(presentOwnSignal), limit, ({ id }) => id)
  },
)
