/** SQL of topping up paid tests that take longer than was said (charter R18). Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { TIME_LIMITS } from '../../kernel/limits/time-limits.ts'

/** Tests with attempts whose pay was not compared with their time yet. */
export const testsToTopUp = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select distinct qualification_id as id from qualification_attempt
      where pay_check_at <= ${now} limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

export type AttemptBelow = { id: Uuid; worker_id: Uuid; due: bigint }

/**
 * Attempts that were paid less than the floor for the time they took, and what is missing. Never more than
 * from beginning to handing in, nor than three medians; nobody twice.
 */
export const attemptsBelow = async (
  tx: Transaction,
  q: { qualification_id: Uuid; floor_hourly: bigint; median: number; limit: number },
): Promise<AttemptBelow[]> =>
  (
    await sql<AttemptBelow>`
      select * from (
        select t.id, t.worker_id,
          ceil(${q.floor_hourly}::bigint * least(t.counted_seconds,
              ceil(extract(epoch from t.handed_in_at - t.started_at)),
              ${q.median * TIME_LIMITS.medians}::int) / 3600.0)::bigint - t.paid_minor as due
        from qualification_attempt t
        where t.qualification_id = ${q.qualification_id} and t.handed_in_at is not null
          and t.paid_minor > 0
          and not exists (select from test_top_up u where u.attempt_id = t.id)) below
      where due > 0 order by id limit ${q.limit}`.execute(tx)
  ).rows

/** Nothing to compare until somebody hands in again. */
export const endPayChecks = (tx: Transaction, qualification_id: Uuid, now: Date) =>
  sql`
    update qualification_attempt set pay_check_at = null
    where qualification_id = ${qualification_id} and pay_check_at <= ${now}`.execute(tx)

type TopUp = {
  attempt_id: Uuid
  worker_id: Uuid
  amount_minor: bigint
  from_escrow_minor: bigint
  now: Date
}

export const insertTopUp = (tx: Transaction, t: TopUp) =>
  sql`
    insert into test_top_up (attempt_id, worker_id, amount_minor, from_escrow_minor, paid_at)
    values (${t.attempt_id}, ${t.worker_id}, ${t.amount_minor}, ${t.from_escrow_minor}, ${t.now})`.execute(
    tx,
  )

/** No more attempts can begin than there is money for. */
export const leaveAttempts = (tx: Transaction, id: Uuid, most: bigint) =>
  sql`
    update qualification set attempts_left = least(attempts_left, ${most}::bigint)
    where id = ${id} and attempts_left > ${most}`.execute(tx)
