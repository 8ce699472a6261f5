/** SQL of the repair: what was imposed in a case, and what the person earned before and meanwhile. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { Currency } from '../../../kernel/money.ts'

export type ImposedRow = {
  effect: string
  began_at: Date
  ended_at: Date | null
  lapsed_at: Date | null
}

/** What this case imposed on somebody, in its order. A warning kept nobody from work. */
export const imposedInCase = async (tx: Transaction, case_id: Uuid): Promise<ImposedRow[]> =>
  (
    await sql<ImposedRow>`
      select r.effect, r.began_at, r.ended_at, r.lapsed_at
      from restriction r join decision d on d.id = r.decision_id
      where d.case_id = ${case_id} and r.began_at is not null and r.effect <> 'warned'
      order by r.began_at`.execute(tx)
  ).rows

/**
 * What somebody earned in a time, by currency: rewards, bonuses and what was owed for work. Expenses
 * are no earnings, and neither is an earlier compensation.
 */
export const earnedBetween = async (
  tx: Transaction,
  { worker_id, from, to }: { worker_id: Uuid; from: Date; to: Date },
): Promise<{ minor: bigint; currency: Currency }[]> =>
  (
    await sql<{ minor: bigint; currency: Currency }>`
      select t.currency, sum(t.amount)::bigint as minor
      from ledger_account a join ledger_transfer t on t.credit_account = a.id
      where a.kind = 'worker_earned' and a.owner = ${worker_id}::text
        and t.created_at >= ${from} and t.created_at < ${to} and t.phase in ('single', 'posted')
        and (t.reason in ('pay_reward', 'pay_bonus', 'pay_test', 'top_up_test', 'top_up_floor', 'pay_supplement', 'pay_quality',
            'pay_care', 'pay_screening', 'pay_notice')
          or t.reason = 'cover_from_reserve' and not exists (
            select from debt d where d.id = t.about and d.ground = 'compensation'))
      group by t.currency order by t.currency`.execute(tx)
  ).rows

/** Things of a case that a payment can be about: one for each currency. */
export const thingsOfCase = async (
  tx: Transaction,
  case_id: Uuid,
): Promise<{ noun: 'case' | 'decision' | 'evidence'; id: Uuid }[]> =>
  (
    await sql<{ noun: 'case' | 'decision' | 'evidence'; id: Uuid }>`
      select 'case' as noun, ${case_id}::uuid as id
      union all (select 'decision', id from decision where case_id = ${case_id} order by decided_at, id)
      union all (select 'evidence', id from case_evidence where case_id = ${case_id} order by id)`.execute(
      tx,
    )
  ).rows
