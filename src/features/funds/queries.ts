/** SQL about a requester's money that stands on its jobs' accounts. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

/** What the requester's jobs hold in escrow and reserves, in minor units. */
export const heldForJobs = async (
  tx: Transaction,
  requester_id: Uuid,
  currency: Currency,
): Promise<bigint> => {
  const { rows } = await sql<{ held: bigint }>`
    select coalesce(sum(a.credits_posted - a.debits_posted - a.debits_pending), 0)::bigint as held
    from job j join ledger_account a on a.owner = j.id::text and a.currency = j.currency
    where j.requester_id = ${requester_id} and j.currency = ${currency}
      and (a.kind = 'job_escrow' or starts_with(a.kind, 'job_reserve_'))`.execute(tx)
  return rows[0]?.held ?? 0n
}
