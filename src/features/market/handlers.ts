/** The handlers of the market slice, by the names of their operations. */
import { countMarketHandler } from './count-market.ts'
import { getMarketHandler } from './get-market.ts'

export const marketHandlers = { getMarket: getMarketHandler, countMarket: countMarketHandler }
