import { toPublicId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { assignmentMachine } from '../assignments/machine.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { commitUnderMandate } from '../identity/mandate.ts'
import { lockToPay } from '../reviews/queries.ts'
import { withdrawRejection } from './contract.ts'
import { payContested } from './pay-contested.ts'
import { readRejection } from './present-rejection.ts'
import { lockJobOf, sumOf } from './replacement.ts'

const CONTESTED: readonly string[] = assignmentMachine.overturn.from

/** Using rejected work is paying it (charter R29). */
export const withdrawRejectionHandler = handle(
  withdrawRejection,
  async (context, { assignment_id }) => {
    const { tx } = context
    const { requester_id } = asRequester(context)
    const row = await lockToPay(tx, assignment_id)
    if (row === undefined || row.requester_id !== requester_id) return fail('not_found')
    if (!CONTESTED.includes(row.status))
      fail('conflict', `The assignment is ${row.status}; there is no rejection to withdraw.`)
    await requireMandate(context, row)
    await payContested(context, row, 'withdrawn')
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      worker_id: row.worker_id,
    })
    return readRejection(context, assignment_id)
  },
)

/** Where the escrow has let go of the sum, an agent would spend its requester’s money anew. */
const requireMandate = async (context: Context, row: AssignmentInJob): Promise<void> => {
  const { agent_id } = asRequester(context)
  if (agent_id === null || row.status === 'rejection_proposed' || row.sum_kept) return
  const job = await lockJobOf(context, row)
  const amount = money(sumOf(job, row), job.currency)
  const asked = { agent_id, job_id: job.id, amount, now: context.now }
  if ((await commitUnderMandate(context.tx, asked)) === 'needs_human')
    fail('mandate_exceeded', 'A human of the requester must pay for this work.')
}
