import { maskedIban } from '../../kernel/bank/iban.ts'
import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, uuidOf } from '../../kernel/id.ts'
import { formatMoney, money } from '../../kernel/money.ts'
import { availableOf, refundOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import { asRequester, type Context, fail, handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { requireNothingOwed } from '../owed/require-nothing-owed.ts'
import { withdrawFunds } from './bank-contract.ts'
import { insertRefund, lastPayer, type RefundRow } from './bank-queries.ts'

/** Only to where it came from: a stolen session moves nobody's money to a thief. */
export const withdrawFundsHandler = handle(withdrawFunds, async (context, { amount }) => {
  const { tx, now, instance } = context
  const { requester_id, person_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  await requireNothingOwed(tx, requester_id, currency)
  const payer = await lastPayer(tx, requester_id)
  if (payer === undefined || person_id === null)
    return fail(
      'conflict',
      'No money came in through a bank, so there is no account to send it to.',
    )
  const there = await keepBalance(tx, availableOf(requester_id, currency))
  const asked = amount ?? money(there, currency)
  if (asked.currency !== currency || asked.minor === 0n || asked.minor > there)
    fail('insufficient_funds', `${formatMoney(money(there, currency))} is unspent.`)
  const refund: RefundRow = {
    ...{ id: context.newId(), requester_id, rail: 'manual', amount_minor: asked.minor, currency },
    ...{ name: payer.payer_name, iban: payer.payer_iban, status: 'requested' as const },
    ...{ requested_by: person_id, requested_at: now, settled_at: null, return_reason: null },
  }
  await insertRefund(tx, refund)
  await setAside(context, refund)
  context.note({ subject: toPublicId('refund', refund.id) })
  return presentRefund(refund, instance.livemode)
})

const setAside = async (
  { tx, now, caller }: Context,
  { id: about, requester_id, currency, amount_minor: amount }: RefundRow,
): Promise<void> => {
  const [debit, credit] = [availableOf(requester_id, currency), refundOf(about, currency)]
  await openAccounts(tx, [credit])
  const id = uuidOf('request_refund', about)
  const transfers = [{ id, debit, credit, amount, reason: 'request_refund' as const, about }]
  await post(tx, { journal_id: id, at: now, actor: callerKey(caller), transfers })
}

/** A refund in its public form. */
export const presentRefund = (row: RefundRow, livemode: boolean) => ({
  object: 'refund' as const,
  id: row.id,
  livemode,
  amount: money(row.amount_minor, row.currency),
  iban_masked: maskedIban(row.iban),
  status: row.status,
  requested_at: row.requested_at,
  settled_at: row.settled_at,
  return_reason: row.return_reason,
})
