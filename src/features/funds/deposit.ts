/** Money coming in, through whatever rail. */

import type { RailName } from '../../kernel/bank/rails.ts'
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import type { Money } from '../../kernel/money.ts'
import { availableOf, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import type { Context } from '../handle.ts'
import { repayFromAvailable } from '../owed/repay.ts'

export type Deposit = { requester_id: Uuid; deposit_id: Uuid; amount: Money; rail?: RailName }

/**
 * Makes `amount` available to the requester, after it has paid back what is owed (charter R08). The
 * same deposit is booked once, however often sent.
 */
export const depositInto = async (
  context: Context,
  { requester_id, deposit_id, amount, rail = 'test' }: Deposit,
): Promise<void> => {
  const { tx, now, caller } = context
  const debit = worldOf(rail, amount.currency)
  const credit = availableOf(requester_id, amount.currency)
  await openAccounts(tx, [debit, credit])
  const id = uuidOf('deposit', deposit_id)
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    transfers: [{ id, debit, credit, amount: amount.minor, reason: 'deposit', about: deposit_id }],
  })
  await repayFromAvailable(context, requester_id, amount.currency)
}
