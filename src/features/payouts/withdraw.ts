import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, type Uuid, uuidOf } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { CURRENCIES, formatMoney, type Money, money } from '../../kernel/money.ts'
import { earnedOf, payoutOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { balancesOf } from '../../ledger/statement.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { lockWorker } from '../identity/queries.ts'
import { withdraw } from './contract.ts'
import { presentPayout } from './present-payout.ts'
import { insertPayout, insertPayoutHistory, type PayoutRow } from './queries.ts'
import { railTerms } from './rail-terms.ts'

/**
 * Moves earned money into a payout. The status of the account is deliberately not an input: what is
 * earned can be withdrawn whatever else happens to its owner (charter R01).
 */
export const withdrawHandler = handle(withdraw, async (context, asked) => {
  const { tx, now, caller } = context
  const { worker_id } = asWorker(context)
  await lockWorker(tx, worker_id)
  const sum = await sumToPay(context, worker_id, asked.amount)
  const { rail, accept_cost } = asked
  const terms = await railTerms(context, worker_id, { rail, sum, accept_cost })
  const payout: PayoutRow = {
    id: context.newId(),
    worker_id,
    ...terms,
    amount_minor: sum.minor,
    currency: sum.currency,
    status: 'requested',
    requested_at: now,
    settled_at: null,
    return_reason: null,
  }
  await insertPayout(tx, payout)
  const entry = { payout_id: payout.id, event: 'request', from: null, to: 'requested' }
  await insertPayoutHistory(tx, { ...entry, caller: callerKey(caller), now })
  const debit = earnedOf(worker_id, sum.currency)
  const credit = payoutOf(payout.id, sum.currency)
  await openAccounts(tx, [credit])
  const id = uuidOf('request_payout', payout.id)
  await post(tx, {
    journal_id: id,
    at: now,
    actor: callerKey(caller),
    transfers: [
      { id, debit, credit, amount: sum.minor, reason: 'request_payout', about: payout.id },
    ],
  })
  context.note({ subject: toPublicId('payout', payout.id) })
  return presentPayout(payout, context.instance.livemode)
})

/** The sum asked for, or all of the first currency that has any. */
const sumToPay = async (
  { tx }: Context,
  worker_id: Uuid,
  amount: Money | undefined,
): Promise<Money> => {
  const balances = await balancesOf(
    tx,
    CURRENCIES.map((currency) => earnedOf(worker_id, currency)),
  )
  const sums = CURRENCIES.map((currency, index) => money(balances[index] ?? 0n, currency))
  if (amount === undefined)
    return sums.find(({ minor }) => minor >= LIMITS.payout_minimum) ?? fail('nothing_to_pay_out')
  const available = sums.find(({ currency }) => currency === amount.currency)
  if (amount.minor < LIMITS.payout_minimum) return fail('nothing_to_pay_out')
  if (available === undefined || available.minor < amount.minor)
    return fail(
      'nothing_to_pay_out',
      `${formatMoney(available ?? money(0n, amount.currency))} can be withdrawn now.`,
    )
  return amount
}
