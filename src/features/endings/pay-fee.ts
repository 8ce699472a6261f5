/** Pays the fee for an early end: from the notice reserve, else from the platform’s, owed then (R08). */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { earnedOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { payOwed } from '../owed/pay-owed.ts'
import { noticeReserveOf } from '../projects/notice-reserve.ts'
import type { ProjectRow } from '../projects/queries.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { markFeePaid } from './queries.ts'

type Fee = { worker_id: Uuid; amount_minor: bigint }

/** One fee, whole, from one of the two; the caller holds its row. */
export const payFee = async (
  context: Context,
  project: ProjectRow,
  { worker_id, amount_minor }: Fee,
): Promise<void> => {
  const { tx, now } = context
  await markFeePaid(tx, project.id, worker_id, now)
  const about = { noun: 'project' as const, id: project.id }
  const owed = { worker_id, ground: 'early_end' as const, about }
  const reserve = await keepBalance(tx, noticeReserveOf(project))
  if (reserve >= amount_minor) return payFromReserve(context, project, { worker_id, amount_minor })
  const amount = money(amount_minor, project.currency)
  await payOwed(context, { ...owed, requester_id: project.requester_id, amount })
}

const payFromReserve = async (
  context: Context,
  project: ProjectRow,
  { worker_id, amount_minor }: Fee,
): Promise<void> => {
  const { tx, now, caller } = context
  const id = uuidOf('pay_notice', project.id, worker_id)
  const credit = earnedOf(worker_id, project.currency)
  await openAccounts(tx, [credit])
  const line = { id, debit: noticeReserveOf(project), credit, amount: amount_minor }
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    transfers: [{ ...line, reason: 'pay_notice', about: project.id }],
  })
  const paid = { worker_id, amount: amount_minor, currency: project.currency, transfer_id: id }
  const about = { noun: 'project' as const, id: project.id }
  await writeReceipt(context, paid, { kind: 'owed', ground: 'early_end', about })
}
