/** SQL that counts what is shown of a requester. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** Requesters who were not counted since `before`. */
export const scorecardsDue = async (tx: Transaction, before: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select requester_id as id from scorecard where counted_at <= ${before}
      order by counted_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** When it was last counted; kept from changing until the transaction ends. */
export const lockScorecard = async (tx: Transaction, requester_id: Uuid) =>
  (
    await sql<{ counted_at: Date }>`
      select counted_at from scorecard where requester_id = ${requester_id}
      for update`.execute(tx)
  ).rows[0]?.counted_at

export type Figures = {
  people: number
  decided: number
  rejected: number
  pay_delay_seconds: number | null
}

/** What was decided about work since `from`; work paid elsewhere has no pay to wait for. */
export const figuresOf = async (
  tx: Transaction,
  requester_id: Uuid,
  from: Date,
): Promise<Figures> =>
  (
    await sql<Figures>`
      select count(distinct a.worker_id)::int as people, count(*)::int as decided,
        count(*) filter (where a.status <> 'approved')::int as rejected,
        (percentile_cont(0.5) within group
          (order by extract(epoch from a.decided_at - a.first_submitted_at))
          filter (where a.status = 'approved'))::int as pay_delay_seconds
      from assignment a join job j on j.id = a.job_id
      where j.requester_id = ${requester_id} and a.decided_at >= ${from}
        and a.status in ('approved', 'rejected', 'appealed', 'upheld')
        and not a.paid_elsewhere`.execute(tx)
  ).rows[0] ?? { people: 0, decided: 0, rejected: 0, pay_delay_seconds: null }

type Row = Figures & {
  requester_id: Uuid
  counted_at: Date
  paid_hourly_minor: bigint | null
  true_hourly_minor: bigint | null
  promises_kept: number
  promises_due: number
}

export const putFigures = (tx: Transaction, row: Row) =>
  sql`
    update scorecard set counted_at = ${row.counted_at}, people = ${row.people},
      decided = ${row.decided}, rejected = ${row.rejected},
      pay_delay_seconds = ${row.pay_delay_seconds},
      paid_hourly_minor = ${row.paid_hourly_minor}, true_hourly_minor = ${row.true_hourly_minor},
      promises_kept = ${row.promises_kept}, promises_due = ${row.promises_due}
    where requester_id = ${row.requester_id}`.execute(tx)

/**
 * Shows the ratings of everybody anew once `enough` people gave or changed theirs since the last time:
 * between two counts nobody can tell from a difference who said what.
 */
export const countRatings = async (
  tx: Transaction,
  requester_id: Uuid,
  now: Date,
  enough: number,
): Promise<boolean> => {
  const { rows } = await sql`
    update requester_rating set counted_at = ${now}
    where requester_id = ${requester_id} and counted_at is null
      and ${enough} <= (select count(*) from requester_rating w
        where w.requester_id = ${requester_id} and w.counted_at is null)
    returning 1`.execute(tx)
  if (rows.length === 0) return false
  await sql`
    update scorecard c set raters = r.raters, ratings_counted_at = ${now}, pay = r.pay,
      speed = r.speed, fairness = r.fairness, communication = r.communication
    from (select count(*)::int as raters, avg(pay) as pay, avg(speed) as speed,
            avg(fairness) as fairness, avg(communication) as communication
          from requester_rating where requester_id = ${requester_id}) r
    where c.requester_id = ${requester_id}`.execute(tx)
  return true
}
