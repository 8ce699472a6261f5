/** All SQL of the slice owed. Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { IdNoun, Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { OwedGround } from '../../kernel/receipt.ts'

/** What one requester, or with null the platform itself, owes outside escrow. */
export type DebtRow = {
  id: Uuid
  requester_id: Uuid | null
  /** Null for a chargeback. */
  worker_id: Uuid | null
  ground: OwedGround | 'chargeback'
  about: Uuid
  about_kind: IdNoun
  amount_minor: bigint
  repaid_minor: bigint
  currency: Currency
  paid_at: Date
  penalty_at: Date | null
  penalised_at: Date | null
}

export const insertDebt = (tx: Transaction, debt: Omit<DebtRow, 'repaid_minor' | 'penalised_at'>) =>
  sql`
    insert into debt (id, requester_id, worker_id, ground, about, about_kind, amount_minor, currency,
      paid_at, penalty_at)
    values (${debt.id}, ${debt.requester_id}, ${debt.worker_id}, ${debt.ground}, ${debt.about},
      ${debt.about_kind}, ${debt.amount_minor}, ${debt.currency}, ${debt.paid_at},
      ${debt.penalty_at})`.execute(tx)

/** A requester’s unpaid debts, the oldest first; nobody else pays them back meanwhile. */
export const lockUnpaidDebts = async (tx: Transaction, requester_id: Uuid, limit: number) =>
  (
    await sql<DebtRow>`
      select * from debt where requester_id = ${requester_id} and repaid_minor < amount_minor
      order by paid_at, id limit ${limit} for update`.execute(tx)
  ).rows

export const lockDebt = async (tx: Transaction, debt_id: Uuid) =>
  (await sql<DebtRow>`select * from debt where id = ${debt_id} for update`.execute(tx)).rows[0]

export const addRepaid = (tx: Transaction, debt_id: Uuid, amount: bigint) =>
  sql`update debt set repaid_minor = repaid_minor + ${amount} where id = ${debt_id}`.execute(tx)

export const markPenalised = (tx: Transaction, debt_id: Uuid, now: Date) =>
  sql`update debt set penalised_at = ${now} where id = ${debt_id}`.execute(tx)

/**
 * A requester’s debts below `before`, newest first. Top-ups of one job, or of one test, paid at one time are
 * one line about it, and so is what they doubled by: each of them would tell how long somebody took.
 */
export const selectDebts = async (
  tx: Transaction,
  { requester_id, before, limit }: { requester_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<DebtRow>`
      with told as (
        select d.id, d.ground, coalesce(a.job_id, t.qualification_id, d.about) as about,
          case when a.id is not null then 'job' when t.id is not null then 'qualification'
               else d.about_kind end as about_kind,
          case when a.id is null and t.id is null then d.id end as alone,
          coalesce(o.paid_at, d.paid_at) as topped_up_at,
          d.currency, d.paid_at, d.penalty_at, d.amount_minor, d.repaid_minor
        from debt d
          left join debt o on d.ground = 'late_payment' and o.id = d.about and o.ground = 'top_up'
          left join assignment a on 'top_up' in (d.ground, o.ground) and a.id = coalesce(o.about, d.about)
          left join qualification_attempt t
            on 'top_up' in (d.ground, o.ground) and t.id = coalesce(o.about, d.about)
        where d.requester_id = ${requester_id})
      select * from (
        select (array_agg(id order by id desc))[1] as id, ground, about, about_kind, currency,
          max(paid_at) as paid_at, penalty_at, sum(amount_minor)::bigint as amount_minor,
          sum(repaid_minor)::bigint as repaid_minor
        from told group by ground, about, about_kind, alone, currency, topped_up_at, penalty_at) line
      where ${before}::uuid is null or id < ${before}::uuid
      order by id desc limit ${limit}`.execute(tx)
  ).rows

/** Requesters who owe something and have money to pay it back with. */
export const debtorsWithMoney = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select distinct d.requester_id as id
      from debt d join ledger_account a on a.kind = 'requester_available'
        and a.owner = d.requester_id::text and a.currency = d.currency
      where d.repaid_minor < d.amount_minor and d.requester_id is not null
        and a.credits_posted > a.debits_posted + a.debits_pending
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Debts that are not paid back in time and were not doubled yet. */
export const lateDebts = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from debt
      where penalty_at <= ${now} and penalised_at is null and repaid_minor < amount_minor
      order by penalty_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
