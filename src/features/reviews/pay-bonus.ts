import type { Transaction } from '../../database/pool.ts'
import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, uuidOf } from '../../kernel/id.ts'
import { type Money, money, share } from '../../kernel/money.ts'
import { availableOf, earnedOf, feesOf, partOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { type AssignmentRow, lockAssignment } from '../assignments/queries.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { commitUnderMandate } from '../identity/mandate.ts'
import { addBonus } from '../jobs/queries.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { payBonus } from './contract.ts'
import { insertBonus } from './queries.ts'
import { termsHash } from './terms-hash.ts'

/** A bonus is paid at once from the available balance and can never be taken back. */
export const payBonusHandler = handle(
  payBonus,
  async (context, { assignment_id, amount, reason }) => {
    const { tx, now, instance } = context
    const side = asRequester(context)
    const row = await lockAssignment(tx, assignment_id)
    if (row === undefined || row.requester_id !== side.requester_id) return fail('not_found')
    if (row.status !== 'approved')
      fail('conflict', `The assignment is ${row.status}; a bonus follows an approval.`)
    if (amount.currency !== row.currency || amount.minor === 0n)
      fail('invalid_input', `State a bonus above zero in ${row.currency}.`)
    const fee = await feeOfBonus(tx, row, amount.minor)
    await requireMandate(context, row, money(amount.minor + fee, row.currency))
    const id = context.newId()
    const bonus = { id, assignment_id, amount_minor: amount.minor, fee_minor: fee, reason, now }
    await insertBonus(tx, { ...bonus, currency: row.currency })
    await move(context, row, { id, amount, fee })
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id: row.job_id,
      worker_id: row.worker_id,
    })
    return {
      object: 'bonus' as const,
      id,
      livemode: instance.livemode,
      assignment_id,
      amount,
      fee: money(fee, row.currency),
      reason,
      created_at: now,
    }
  },
)

/** What the running total of fees on the job’s bonuses grows by, as with rewards (design §4). */
const feeOfBonus = async (tx: Transaction, row: AssignmentRow, amount: bigint): Promise<bigint> => {
  const total = await addBonus(tx, row.job_id, amount)
  return share(total, row.fee_basis_points) - share(total - amount, row.fee_basis_points)
}

const requireMandate = async (
  context: Context,
  row: AssignmentRow,
  amount: Money,
): Promise<void> => {
  const { agent_id } = asRequester(context)
  if (agent_id === null) return
  const asked = { agent_id, job_id: row.job_id, amount, now: context.now }
  if ((await commitUnderMandate(context.tx, asked)) === 'needs_human')
    fail('mandate_exceeded', 'A human of the requester must pay a bonus this large.')
}

const move = async (
  context: Context,
  row: AssignmentRow,
  bonus: { id: string; amount: Money; fee: bigint },
): Promise<void> => {
  const { tx, now, caller } = context
  const { currency, worker_id } = row
  const debit = availableOf(row.requester_id, currency)
  const earned = earnedOf(worker_id, currency)
  const fees = feesOf(currency, partOf(bonus.id))
  await openAccounts(tx, [debit, earned, fees])
  const transfer_id = uuidOf('pay_bonus', bonus.id)
  const about = bonus.id
  const amount = bonus.amount.minor
  const fee_id = uuidOf('pay_bonus_fee', bonus.id)
  await post(tx, {
    journal_id: transfer_id,
    at: now,
    actor: callerKey(caller),
    transfers: [
      { id: transfer_id, debit, credit: earned, amount, reason: 'pay_bonus', about },
      { id: fee_id, debit, credit: fees, amount: bonus.fee, reason: 'pay_bonus_fee', about },
    ],
  })
  await writeReceipt(
    context,
    { worker_id, amount, currency, transfer_id },
    { kind: 'bonus', assignment_id: row.id, terms_sha256: termsHash(row) },
  )
}
