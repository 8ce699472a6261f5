/** Ending a hold: the guarded update, and the money with it. */
import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, type Uuid, uuidOf } from '../../kernel/id.ts'
import { earnedOf, holdOf, type Reason, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import type { Context } from '../handle.ts'
import { writeReceipt } from '../receipts/write-receipt.ts'
import { holdMachine } from './machine.ts'
import { type HoldRow, moveHold } from './queries.ts'

/** How it ended. `by` is null when its time was over; `sent_to` says where enforced money went. */
export type Ending = { by: Uuid | null } & (
  | { event: 'release' }
  | { event: 'enforce'; sent_to: string }
)

/** The hold after its end, or undefined when it had ended before. The caller holds its row. */
export const endHold = async (
  context: Context,
  hold: HoldRow,
  ending: Ending,
): Promise<HoldRow | undefined> => {
  const { from, to } = holdMachine[ending.event]
  const sent_to = ending.event === 'enforce' ? ending.sent_to : null
  const move = { id: hold.id, from, to, now: context.now, ended_by: ending.by, sent_to }
  if (!(await moveHold(context.tx, move))) return undefined
  await moveMoney(context, hold, ending.event)
  context.note({ subject: toPublicId('hold', hold.id), worker_id: hold.worker_id })
  return { ...hold, status: to, ended_at: context.now }
}

const moveMoney = async (
  context: Context,
  { id: about, worker_id, ground, amount_minor: amount, currency }: HoldRow,
  event: Ending['event'],
): Promise<void> => {
  const { tx, now, caller } = context
  const back = event === 'release'
  const credit = back ? earnedOf(worker_id, currency) : worldOf('law', currency)
  const enforced = ground === 'sanctions_match' ? 'enforce_sanctions_match' : 'enforce_legal_order'
  const reason: Reason = back ? 'release_hold' : enforced
  await openAccounts(tx, [credit])
  const id = uuidOf(reason, about)
  const debit = holdOf(about, ground, currency)
  const transfers = [{ id, debit, credit, amount, reason, about }]
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
  if (back) return
  const paid = { worker_id, amount, currency, transfer_id: id }
  await writeReceipt(context, paid, { kind: 'enforced', hold_id: about })
}
