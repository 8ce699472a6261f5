import { money } from '../../kernel/money.ts'
import { availableOf } from '../../ledger/chart.ts'
import { balanceOf } from '../../ledger/statement.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { getBalance } from './contract.ts'
import { heldForJobs } from './queries.ts'

export const getBalanceHandler = handle(getBalance, async (context) => {
  const { tx, instance } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const available = await balanceOf(tx, availableOf(requester_id, currency))
  return {
    object: 'balance' as const,
    livemode: instance.livemode,
    available: money(available, currency),
    in_escrow: money(await heldForJobs(tx, requester_id, currency), currency),
  }
})
