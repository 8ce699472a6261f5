/** Approval: the one place where work turns into money, whoever or whatever approves. */
import { callerKey } from '../../kernel/caller.ts'
import { uuidOf } from '../../kernel/id.ts'
import { earnedOf, escrowOf, feesOf, partOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { applyAssignmentEvent } from '../assignments/move-assignment.ts'
import type { AssignmentRow } from '../assignments/queries.ts'
import type { Context } from '../handle.ts'
import { escrowPartOf, feeOfPlace, placeInJob } from '../jobs/pricing.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { finishTaskWhenAnswered, rewardToPay } from './queries.ts'
import { termsHash } from './terms-hash.ts'

/**
 * Approves a locked assignment and pays it: state, money, receipt and task in one transaction. The
 * reward is the job’s of this moment, which a raise may have lifted above the one at the claim.
 */
export const approve = async (context: Context, row: AssignmentRow): Promise<void> => {
  const { tx, now, caller } = context
  const { id, currency, worker_id } = row
  const amount = await rewardToPay(tx, row.job_id)
  const place = placeInJob(row.ordinal, row.overlap, row.place_number)
  const fee = feeOfPlace(amount, row.fee_basis_points, place)
  await applyAssignmentEvent(context, row, 'approve', {
    decided_at: now,
    auto_approve_at: null,
    change_request: null,
    paid_minor: amount,
    fee_minor: fee,
  })
  const debit = escrowOf(row.job_id, currency, escrowPartOf(row.ordinal, row.escrow_parts))
  const earned = earnedOf(worker_id, currency)
  const fees = feesOf(currency, partOf(id))
  await openAccounts(tx, [earned, fees])
  const transfer_id = uuidOf('pay_reward', id)
  await post(tx, {
    journal_id: transfer_id,
    at: now,
    actor: callerKey(caller),
    transfers: [
      { id: transfer_id, debit, credit: earned, amount, reason: 'pay_reward', about: id },
      { id: uuidOf('pay_fee', id), debit, credit: fees, amount: fee, reason: 'pay_fee', about: id },
    ],
  })
  await writeReceipt(
    context,
    { worker_id, amount, currency, transfer_id },
    {
      kind: 'reward',
      assignment_id: id,
      terms_sha256: termsHash({ ...row, reward_minor: amount }),
    },
  )
  await finishTaskWhenAnswered(tx, row.task_id, row.overlap)
}
