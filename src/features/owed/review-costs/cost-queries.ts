/** SQL about lost reviews and what they cost. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { Currency } from '../../../kernel/money.ts'

export type CostRow = { assignment_id: Uuid; amount_minor: bigint; currency: Currency }

/** Rejections that another human overturned since then. */
export const lostReviews = async (
  tx: Transaction,
  requester_id: Uuid,
  since: Date,
): Promise<number> =>
  (await sql<{ lost: number }>`select lost_reviews(${requester_id}, ${since}) as lost`.execute(tx))
    .rows[0]?.lost ?? 0

type NewCost = CostRow & { requester_id: Uuid; now: Date }

/** Once for one review. */
export const insertCost = (tx: Transaction, c: NewCost) =>
  sql`
    insert into review_cost (assignment_id, requester_id, amount_minor, currency, noted_at)
    values (${c.assignment_id}, ${c.requester_id}, ${c.amount_minor}, ${c.currency}, ${c.now})
    on conflict do nothing`.execute(tx)

/** The oldest first; nobody else pays them meanwhile. */
export const lockUnpaidCosts = async (tx: Transaction, requester_id: Uuid, limit: number) =>
  (
    await sql<CostRow>`
      select assignment_id, amount_minor, currency from review_cost
      where requester_id = ${requester_id} and paid_at is null
      order by noted_at, assignment_id limit ${limit} for update`.execute(tx)
  ).rows

export const markCostPaid = (tx: Transaction, assignment_id: Uuid, now: Date) =>
  sql`update review_cost set paid_at = ${now} where assignment_id = ${assignment_id}`.execute(tx)

export const unpaidCosts = async (tx: Transaction, requester_id: Uuid): Promise<bigint> =>
  (
    await sql<{ sum: bigint }>`
      select coalesce(sum(amount_minor), 0)::bigint as sum from review_cost
      where requester_id = ${requester_id} and paid_at is null`.execute(tx)
  ).rows[0]?.sum ?? 0n

/** Requesters with costs to pay and money for one of them. */
export const costsToCollect = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select distinct c.requester_id as id
      from review_cost c join ledger_account a on a.kind = 'requester_available'
        and a.owner = c.requester_id::text and a.currency = c.currency
      where c.paid_at is null
        and a.credits_posted - a.debits_posted - a.debits_pending >= c.amount_minor
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
