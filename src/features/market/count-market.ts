import { handle } from '../handle.ts'
import { countMarket } from './contract.ts'
import { marketNow } from './market-now.ts'
import { replaceMarket } from './queries.ts'

export const countMarketHandler = handle(countMarket, async ({ tx, now }) => {
  await replaceMarket(tx, await marketNow(tx, now))
  return { counted: true }
})
