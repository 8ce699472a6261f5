import { CURRENCIES, money } from '../../kernel/money.ts'
import { handle } from '../handle.ts'
import { getMarket } from './contract.ts'
import { marketNow } from './market-now.ts'
import { findMarket } from './queries.ts'

/** The last count; before the first one, a count of its own. */
export const getMarketHandler = handle(getMarket, async ({ tx, now }) => {
  const market = (await findMarket(tx)) ?? (await marketNow(tx, now))
  const { paid, people, paid_tasks } = market
  return {
    object: 'market' as const,
    ...market,
    paid: CURRENCIES.flatMap((currency) => {
      const minor = paid[currency]
      return minor === undefined ? [] : [money(BigInt(minor), currency)]
    }),
    people_per_paid_task: paid_tasks === 0 ? null : Math.round((people / paid_tasks) * 10) / 10,
  }
})
