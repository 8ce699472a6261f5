/** SQL about who pays for a requester. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type BillingRow = {
  country: string | null
  number: string | null
  by_operator: boolean
  /** Other requesters that count as the same payer. */
  same_payer: number
}

export const billingOf = async (tx: Transaction, requester_id: Uuid): Promise<BillingRow> =>
  (
    await sql<BillingRow>`
      select b.country, b.number, coalesce(b.by_operator, false) as by_operator,
        (select count(*)::int - 1 from same_payer(r.id)) as same_payer
      from requester r left join billing_entity b on b.requester_id = r.id
      where r.id = ${requester_id}`.execute(tx)
  ).rows[0] ?? { country: null, number: null, by_operator: false, same_payer: 0 }

type Stated = {
  requester_id: Uuid
  country: string
  number: string
  by_operator: boolean
  stated_by: Uuid
  now: Date
}

/** False when an operator said something else before, which stays. */
export const storeBilling = async (tx: Transaction, s: Stated): Promise<boolean> =>
  (
    await sql`
      insert into billing_entity (requester_id, country, number, by_operator, stated_by, stated_at)
      values (${s.requester_id}, ${s.country}, ${s.number}, ${s.by_operator}, ${s.stated_by},
        ${s.now})
      on conflict (requester_id) do update set country = excluded.country,
        number = excluded.number, by_operator = excluded.by_operator,
        stated_by = excluded.stated_by, stated_at = excluded.stated_at
      where excluded.by_operator or not billing_entity.by_operator
      returning 1`.execute(tx)
  ).rows.length > 0
