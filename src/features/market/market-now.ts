/** The market of this moment, counted. */
import type { Database } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import { MARKET_LIMITS } from '../../kernel/limits/market-limits.ts'
import { countFromLedger, type MarketRow } from './queries.ts'
import { signUpOpen } from './rules.ts'

export const marketNow = async (tx: Database, now: Date): Promise<MarketRow> => {
  const { signed_up, ...counted } = await countFromLedger(tx, {
    paid_since: after(now, -MARKET_LIMITS.paid_window),
    joined_since: after(now, -MARKET_LIMITS.joined_window),
  })
  return { ...counted, counted_at: now, sign_up_open: signUpOpen({ signed_up, ...counted }) }
}
