/** Rejected work that is won back after its sum has left the escrow (design §4). */
import { money } from '../../kernel/money.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'
import type { Context } from '../handle.ts'
import { payOwed } from '../owed/pay-owed.ts'
import { finishTaskWhenAnswered } from '../reviews/queries.ts'
import { paySupplement } from '../wages/pay-supplement.ts'

/**
 * The platform’s reserve pays at once, and the requester owes it; while it does, it cannot publish.
 * No fee is taken for work that had to be won back.
 */
export const payFromReserve = async (context: Context, row: AssignmentInJob): Promise<void> => {
  const { tx, now } = context
  const { id, currency, worker_id, requester_id, reward_minor: amount } = row
  await applyAssignmentEvent(context, row, 'overturn', {
    decided_at: now,
    answer_by: null,
    paid_minor: amount,
    fee_minor: 0n,
  })
  await payOwed(context, {
    requester_id,
    worker_id,
    amount: money(amount, currency),
    ground: 'overturned_rejection',
    about: { noun: 'assignment', id },
  })
  await paySupplement(context, row)
  await finishTaskWhenAnswered(tx, row.task_id, row.overlap)
}
