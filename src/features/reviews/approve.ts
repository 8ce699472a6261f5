/** Approval: the one place where work turns into money, whoever or whatever approves. */
import { firstNamed, goAlone } from '../../database/group/gather.ts'
import { together } from '../../database/together.ts'
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { earnedOf, escrowOf, feesOf, partOf } from '../../ledger/chart.ts'
import { post } from '../../ledger/post.ts'
import { applyAssignmentEvent, requirePossible } from '../assignments/move-assignment.ts'
import type { AssignmentInJob } from '../assignments/queries.ts'
import { payDecompression } from '../content/pay-care.ts'
import type { Context } from '../handle.ts'
import { escrowPartOf, feeOfPlace, placeInJob } from '../jobs/pricing.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { paySupplement } from '../wages/pay-supplement.ts'
import { finishTaskWhenAnswered } from './queries.ts'
import { termsHash } from './terms-hash.ts'

/**
 * Approves an assignment locked to be paid, and returns it as it is then: state, money, receipt and task
 * in one transaction. The reward is the job’s of this moment, which a raise may have lifted above the one
 * at the claim.
 * `overturn` is for work that was to be rejected, or was; its sum must stand in the escrow.
 */
export const approve = async (
  context: Context,
  row: AssignmentInJob,
  event: 'approve' | 'overturn' = 'approve',
): Promise<AssignmentInJob> => {
  const { tx, now } = context
  const { id, currency, worker_id, reward_minor: amount } = row
  // Whoever shares this transaction would be done again for what fails later.
  requirePossible(row, event)
  // What is paid beside the reward is decided step by step; a call with that shares no transaction.
  if (row.content_flagged || (row.minimum_minor ?? 0n) > amount) goAlone(tx)
  if (row.paid_elsewhere) return approveUnpaid(context, row)
  const place = placeInJob(row.ordinal, row.overlap, row.place_number)
  const fee = feeOfPlace(amount, row.fee_basis_points, place)
  const transfer_id = uuidOf('pay_reward', id)
  const moving = applyAssignmentEvent(context, row, event, {
    decided_at: now,
    auto_approve_at: null,
    answer_by: null,
    sum_kept: false,
    change_request: null,
    paid_minor: amount,
    fee_minor: fee,
  })
  const posting = pay(context, row, { transfer_id, amount, fee })
  const [approved] = await together(
    moving,
    posting,
    writeReceipt(
      context,
      { worker_id, amount, currency, transfer_id },
      {
        kind: 'reward',
        assignment_id: id,
        terms_sha256: termsHash({ ...row, paid_minor: amount }),
      },
      posting,
    ),
    // What a gate left out is paid, and answers nothing.
    row.set_aside === 'replaced'
      ? Promise.resolve()
      : finishTaskWhenAnswered(tx, row.task_id, row.overlap),
  )
  if (row.content_flagged) await payDecompression(context, row, place)
  await paySupplement(context, row)
  return approved
}

/** The reward to the worker and the fee to the platform, out of the part of the escrow held for it. */
const pay = (
  { tx, now, caller }: Context,
  row: AssignmentInJob,
  { transfer_id, amount, fee }: { transfer_id: Uuid; amount: bigint; fee: bigint },
) => {
  const { id: about, currency } = row
  const debit = escrowOf(row.job_id, currency, escrowPartOf(row.ordinal, row.escrow_parts))
  const earned = earnedOf(row.worker_id, currency)
  // Each part is a row that the next in line waits for.
  const fees = feesOf(currency, partOf(firstNamed(tx, about)))
  const fee_id = uuidOf('pay_fee', about)
  return post(tx, {
    journal_id: transfer_id,
    at: now,
    actor: callerKey(caller),
    opens: [earned, fees],
    transfers: [
      { id: transfer_id, debit, credit: earned, amount, reason: 'pay_reward', about },
      { id: fee_id, debit, credit: fees, amount: fee, reason: 'pay_fee', about },
    ],
  })
}

/** The requester pays for this elsewhere: nothing moves here, and nothing is owed. */
const approveUnpaid = async (context: Context, row: AssignmentInJob): Promise<AssignmentInJob> => {
  const [approved] = await together(
    applyAssignmentEvent(context, row, 'approve', {
      decided_at: context.now,
      auto_approve_at: null,
      change_request: null,
      paid_minor: 0n,
      fee_minor: 0n,
    }),
    finishTaskWhenAnswered(context.tx, row.task_id, row.overlap),
  )
  return approved
}
