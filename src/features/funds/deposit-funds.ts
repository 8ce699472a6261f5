import { toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { formatMoney, money } from '../../kernel/money.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { depositFunds } from './contract.ts'
import { depositInto } from './deposit.ts'

export const depositFundsHandler = handle(depositFunds, async (context, { amount, rail }) => {
  const { tx, now, instance } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  if (amount.currency !== currency)
    fail('invalid_input', `Your requester's money is in ${currency}; deposit in it.`)
  const most = money(LIMITS.test_deposit_maximum, currency)
  if (amount.minor === 0n || amount.minor > most.minor)
    fail('invalid_input', `A test deposit is above zero and at most ${formatMoney(most)}.`)
  const id = context.newId()
  await depositInto(context, { requester_id, deposit_id: id, amount })
  context.note({ subject: toPublicId('deposit', id) })
  const { livemode } = instance
  return { object: 'deposit' as const, id, livemode, amount, rail, created_at: now }
})
