/** SQL of the money desk: what waits for people. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Currency } from '../../kernel/money.ts'

type WaitingRow = {
  currency: Currency
  payouts: number
  refunds: number
  clearing: number
  sum: bigint
}

/** By currency, what the next batch would take, and payouts whose bank account still clears. */
export const waitingSums = async (tx: Transaction, now: Date) =>
  (
    await sql<WaitingRow>`
      select currency, count(*) filter (where kind = 'payout' and not clears)::int as payouts,
        count(*) filter (where kind = 'refund')::int as refunds,
        count(*) filter (where clears)::int as clearing,
        coalesce(sum(amount) filter (where not clears), 0)::bigint as sum
      from (
        select currency, 'payout' as kind, amount_minor - cost_minor as amount,
          coalesce(send_after > ${now}, false) as clears
        from payout where status = 'requested' and rail = 'manual'
        union all
        select currency, 'refund', amount_minor, false from refund where status = 'requested') waiting
      group by currency order by currency`.execute(tx)
  ).rows

/** Transfers that a second person confirms, and payments without word from the bank. */
export const deskCounts = async (tx: Transaction) =>
  (
    await sql<{ to_confirm: number; unknown: number }>`
      select (select count(*)::int from bank_transfer where status = 'recorded') as to_confirm,
        (select count(*)::int from payout where status = 'unknown')
          + (select count(*)::int from refund where status = 'unknown') as unknown`.execute(tx)
  ).rows[0] ?? { to_confirm: 0, unknown: 0 }
