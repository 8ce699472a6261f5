import { callerKey } from '../../kernel/caller.ts'
import { toPublicId, type Uuid, uuidOf } from '../../kernel/id.ts'
import { type Money, money } from '../../kernel/money.ts'
import { availableOf, partOf, platformReserveOf, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post, type Transfer } from '../../ledger/post.ts'
import { keepBalance } from '../../ledger/statement.ts'
import { asOperator, type Context, fail, handle, moneyOf } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { noteOwed } from '../owed/pay-owed.ts'
import { insertDebt } from '../owed/queries.ts'
import { recordChargeback } from './bank-contract.ts'
import { insertChargeback } from './bank-queries.ts'

/** What jobs hold for workers stays where it is; what is missing the platform pays, and is owed. */
export const recordChargebackHandler = handle(recordChargeback, async (context, asked) => {
  const { tx, now, instance } = context
  const { requester_id, amount, bank_id } = asked
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  if (amount.currency !== currency || amount.minor === 0n)
    fail('invalid_input', `This requester’s money is in ${currency}, and above zero.`)
  const id = context.newId()
  const [rail = 'test'] = moneyOf(context).rails
  const recorded_by = asOperator(context).person_id
  const entry = { id, requester_id, rail, bank_id, amount_minor: amount.minor, currency }
  if (!(await insertChargeback(tx, { ...entry, recorded_by, now })))
    fail('conflict', 'This entry of the bank was recorded before.')
  const there = await keepBalance(tx, availableOf(requester_id, currency))
  const enough = there >= amount.minor
  const taken = enough ? amount.minor : there
  const missing = money(amount.minor - taken, currency)
  await take(context, { id, requester_id, rail }, money(taken, currency), missing)
  context.note({ subject: toPublicId('chargeback', id), requester_id })
  return {
    object: 'chargeback' as const,
    id,
    livemode: instance.livemode,
    amount,
    from_available: money(taken, currency),
    from_reserve: missing,
  }
})

type Entry = { id: Uuid; requester_id: Uuid; rail: string }

const take = async (
  context: Context,
  { id: about, requester_id, rail }: Entry,
  taken: Money,
  missing: Money,
): Promise<void> => {
  const { tx, now, caller } = context
  const { currency } = taken
  const credit = worldOf(rail, currency)
  const id = (word: string) => uuidOf('chargeback', about, word)
  const transfers: Transfer[] = [
    {
      ...{ id: id('available'), debit: availableOf(requester_id, currency), credit },
      ...{ amount: taken.minor, reason: 'chargeback', about },
    },
    {
      ...{ id: id('reserve'), debit: platformReserveOf(currency, partOf(about)), credit },
      ...{ amount: missing.minor, reason: 'chargeback', about },
    },
  ]
  if (missing.minor > 0n) transfers.push(await noteDebt(context, { about, requester_id }, missing))
  await openAccounts(
    tx,
    transfers.flatMap((line) => [line.debit, line.credit]),
  )
  await post(tx, { journal_id: id('all'), at: now, actor: callerKey(caller), transfers })
}

/** Nobody waited for this money, so it does not double. */
const noteDebt = async (
  context: Context,
  { about, requester_id }: { about: Uuid; requester_id: Uuid },
  missing: Money,
): Promise<Transfer> => {
  const id = context.newId()
  await insertDebt(context.tx, {
    ...{ id, requester_id, worker_id: null, ground: 'chargeback', about },
    ...{ about_kind: 'chargeback', amount_minor: missing.minor, currency: missing.currency },
    ...{ paid_at: context.now, penalty_at: null },
  })
  return noteOwed(id, requester_id, missing)
}
