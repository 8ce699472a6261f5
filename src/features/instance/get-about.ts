import { LIVE_LIMITS } from '../../kernel/limits/live-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { CURRENCIES, money } from '../../kernel/money.ts'
import { fail, handle, moneyOf } from '../handle.ts'
import { getAbout } from './contract.ts'
import { percent } from './get-instance.ts'
import { readBeginning } from './queries.ts'

export const getAboutHandler = handle(getAbout, async (context) => {
  const { tx, instance } = context
  const { legal_name, contact, governing_law, client_money, rails, payout_cost } = moneyOf(context)
  const { since, operators } = (await readBeginning(tx)) ?? fail('not_found')
  return {
    object: 'about' as const,
    name: instance.name,
    livemode: instance.livemode,
    ...{ legal_name, contact, governing_law, client_money },
    rails: [...rails],
    payout_cost: CURRENCIES.flatMap((currency) => {
      const cost = payout_cost[currency]
      return cost === undefined ? [] : [money(cost, currency)]
    }),
    fee_percent: percent(LIMITS.fee_basis_points),
    two_people: operators >= LIVE_LIMITS.operators,
    since,
    source_url: instance.source_url ?? null,
    version: instance.version,
  }
})
