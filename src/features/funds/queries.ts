/** SQL about a requester's money that stands on its jobs' accounts. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

/**
 * What the requester's jobs hold in escrow and reserves, in minor units. Reserves count as they were set
 * aside until their job closes: what was used of them would tell of one person's place or time.
 */
export const heldForJobs = async (
  tx: Transaction,
  requester_id: Uuid,
  currency: Currency,
): Promise<bigint> => {
  const { rows } = await sql<{ held: bigint }>`
    select (coalesce(sum(a.credits_posted - a.debits_posted - a.debits_pending), 0) + (
        select coalesce(sum(r.amount_minor), 0) from job o join job_reserve r on r.job_id = o.id
        where o.requester_id = ${requester_id} and o.currency = ${currency} and o.status <> 'closed'
      ))::bigint as held
    from job j join ledger_account a on a.owner = j.id::text and a.currency = j.currency
    where j.requester_id = ${requester_id} and j.currency = ${currency}
      and a.kind in ('job_escrow', 'job_reserve_notice', 'job_reserve_expenses')`.execute(tx)
  return rows[0]?.held ?? 0n
}
