import { money } from '../../kernel/money.ts'
import { availableOf, owedOf } from '../../ledger/chart.ts'
import { balancesOf } from '../../ledger/statement.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { getBalance } from './contract.ts'
import { heldForJobs } from './queries.ts'

export const getBalanceHandler = handle(getBalance, async (context) => {
  const { tx, instance } = context
  const { requester_id } = asRequester(context)
  const { currency } = (await findRequester(tx, requester_id)) ?? fail('not_found')
  const accounts = [availableOf(requester_id, currency), owedOf(requester_id, currency)]
  const [available = 0n, owed = 0n] = await balancesOf(tx, accounts)
  return {
    object: 'balance' as const,
    livemode: instance.livemode,
    available: money(available, currency),
    in_escrow: money(await heldForJobs(tx, requester_id, currency), currency),
    owed: money(owed, currency),
  }
})
