import { toPublicId } from '../../kernel/id.ts'
import { lockAssignment } from '../assignments/queries.ts'
import { handle } from '../handle.ts'
import { lockToPay } from '../reviews/queries.ts'
import { clockOf } from './clock-queries.ts'
import { settleRejection } from './contract.ts'
import { payContested } from './pay-contested.ts'
import { letSumGo } from './replacement.ts'

const NOTHING = { paid: false, let_go: false }

/**
 * A clock of contested work has run out. Whoever should have decided was silent: the work is paid.
 * A worker who did not appeal in time can still do so; only the escrow lets go of the sum.
 */
export const settleRejectionHandler = handle(
  settleRejection,
  async (context, { assignment_id }) => {
    const { tx, now } = context
    const row = await lockAssignment(tx, assignment_id)
    const clock = row && (await clockOf(tx, assignment_id, now))
    if (row === undefined || clock === undefined || clock === 'running') return NOTHING
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      requester_id: row.requester_id,
      worker_id: row.worker_id,
    })
    if (clock === 'over' && row.status === 'rejected') {
      await letSumGo(context, row)
      return { paid: false, let_go: true }
    }
    const outcome = clock === 'refused' ? 'refused_as_a_batch' : 'silence'
    await payContested(context, (await lockToPay(tx, assignment_id)) ?? row, outcome)
    return { paid: true, let_go: false }
  },
)
