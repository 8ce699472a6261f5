/** SQL that counts a month. Simulated people are left out: the numbers are those of real people. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Figures, Paid, Waits } from './figures.ts'
import type { Span } from './month.ts'

const one = <T>({ rows }: { rows: T[] }): T => {
  const [row] = rows
  if (row === undefined) throw new Error('a count without a row')
  return row
}

/** How many, and how long half and nine tenths of them took at most, of `seconds` in `source`. */
const waits = (source: RawBuilder<unknown>) => sql`
  select count(*)::int as count,
    (percentile_disc(0.5) within group (order by seconds))::int as p50_seconds,
    (percentile_disc(0.9) within group (order by seconds))::int as p90_seconds
  from (${source}) w`

const between = (column: string, { from, to }: Span) =>
  sql`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`

/** Seconds from one time to another, whole ones. */
const lasted = (from: string, to: string) =>
  sql`floor(extract(epoch from ${sql.ref(to)} - ${sql.ref(from)}))::bigint`

/** The state that a piece of work came to in the month, once for each way it ended. */
const ended = (span: Span) => sql`
  select distinct on (a.id, h.to_status) h.to_status, h.created_at as ended_at, a.claimed_at,
    a.first_submitted_at, a.submitted_at, a.expires_at
  from assignment_history h join assignment a on a.id = h.assignment_id
    join worker w on w.id = a.worker_id
  where ${between('h.created_at', span)} and not w.simulated
    and h.to_status in ('approved', 'returned', 'expired', 'rejected')
  order by a.id, h.to_status, h.position`

/** Approvals, and the time in hand that was paid and that was not. Rejected work that is paid later counts then. */
export const workIn = async (
  tx: Transaction,
  span: Span,
): Promise<Waits & { paid_seconds: number; unpaid_seconds: number }> =>
  one(
    await sql<Waits & { paid_seconds: number; unpaid_seconds: number }>`
      with ended as (${ended(span)}), spent as (
        select to_status, ${lasted('claimed_at', 'till')} as seconds
        from (select *, case to_status when 'returned' then ended_at when 'expired' then expires_at
                else submitted_at end as till from ended) e)
      select a.*,
        (select coalesce(sum(seconds), 0)::int from spent where to_status = 'approved') as paid_seconds,
        (select coalesce(sum(seconds), 0)::int from spent where to_status <> 'approved')
          as unpaid_seconds
      from (${waits(sql`
        select ${lasted('first_submitted_at', 'ended_at')} as seconds
        from ended where to_status = 'approved'`)}) a`.execute(tx),
  )

/** What one figure adds up: the ledger’s reasons, and the ground of debts. */
type Added = { reasons: string[]; ground: string }

/**
 * What was added to workers’ pay: from what was set aside for it, and from the platform’s reserve where that
 * was short. One payment in both ways counts once.
 */
export const addedIn = async (
  tx: Transaction,
  span: Span,
  { reasons, ground }: Added,
): Promise<Paid & { people: number }> =>
  one(
    await sql<Paid & { people: number }>`
      with paid as (
        select t.about, c.owner::uuid as worker_id, t.currency, t.amount
        from ledger_transfer t join ledger_account c on c.id = t.credit_account
        where ${between('t.created_at', span)} and t.reason = any(${reasons}::text[])
          and t.phase in ('single', 'posted') and c.kind = 'worker_earned'
        union all
        select about, worker_id, currency, amount_minor from debt
        where ${between('paid_at', span)} and ground = ${ground}),
      real as (select p.* from paid p join worker w on w.id = p.worker_id where not w.simulated)
      select (select count(distinct (about, worker_id))::int from real) as count,
        (select count(distinct worker_id)::int from real) as people,
        (select coalesce(jsonb_object_agg(currency, minor::text), '{}')
         from (select currency, sum(amount) as minor from real group by currency) s) as minor`.execute(
      tx,
    ),
  )

/** Fees for a missing notice: from their reserve, and from the platform’s where that was short. */
export const noticesIn = async (tx: Transaction, span: Span): Promise<Paid> =>
  one(
    await sql<Paid>`
      with paid as (
        select currency, amount from ledger_transfer
        where ${between('created_at', span)} and reason = 'pay_notice'
          and phase in ('single', 'posted') and credit_kind = 'worker_earned'
        union all
        select currency, amount_minor from debt
        where ${between('paid_at', span)} and ground = 'early_end' and worker_id is not null)
      select (select count(*)::int from paid) as count,
        (select coalesce(jsonb_object_agg(currency, minor::text), '{}')
         from (select currency, sum(amount) as minor from paid group by currency) s) as minor`.execute(
      tx,
    ),
  )

/** What people’s own devices noted, all together; null where it could point at somebody. */
export const searchIn = async (
  tx: Transaction,
  { from, to }: Span,
  fewest: number,
): Promise<number | null> =>
  one(
    await sql<{ seconds: number | null }>`
      select case when count(distinct t.worker_id) >= ${fewest} then sum(t.seconds)::int end as seconds
      from time_note t join worker w on w.id = t.worker_id
      where t.day >= (${from}::timestamptz at time zone 'UTC')::date
        and t.day < (${to}::timestamptz at time zone 'UTC')::date and not w.simulated`.execute(tx),
  ).seconds

/** Decisions about people that did something, by rule. */
export const restrictionsIn = async (
  tx: Transaction,
  span: Span,
): Promise<Figures['restrictions']> =>
  (
    await sql<Figures['restrictions'][number]>`
      select s.rule, d.outcome, count(*)::int as count
      from decision d join decision_statement s on s.decision_id = d.id
      where ${between('d.decided_at', span)} and d.kind = 'first' and d.outcome <> 'none'
      group by s.rule, d.outcome order by s.rule, d.outcome`.execute(tx)
  ).rows

/** Reviews of such decisions, and those that nobody answered. */
export const decisionsIn = async (tx: Transaction, span: Span): Promise<Figures['reviews']> =>
  one(
    await sql<Figures['reviews']>`
      select count(*)::int as reviews,
        count(*) filter (where outcome = 'overturned')::int as overturned,
        (select count(*)::int from case_history
         where ${between('created_at', span)} and event = 'lapse') as lapsed
      from decision where ${between('decided_at', span)} and kind in ('review', 'outside')`.execute(
      tx,
    ),
  )

/** Work that a human rejected, and the appeals that another human answered. */
export const appealsIn = async (
  tx: Transaction,
  span: Span,
): Promise<Figures['appeals'] & { rejected: number }> =>
  one(
    await sql<Figures['appeals'] & { rejected: number }>`
      select count(*) filter (where kind = 'reject')::int as rejected,
        count(*) filter (where kind <> 'reject')::int as answered,
        count(*) filter (where kind = 'overturn')::int as overturned
      from verdict where ${between('created_at', span)}`.execute(tx),
  )

/** How long people waited for the answers that came in the month. */
export const answersIn = async (tx: Transaction, span: Span): Promise<Figures['answers']> => {
  const count = async (source: RawBuilder<unknown>) =>
    one(await sql<Waits>`${waits(source)}`.execute(tx))
  return {
    questions: await count(sql`
      select ${lasted('asked_at', 'answered_at')} as seconds from question
      where ${between('answered_at', span)} and answer is not null`),
    appeals: await count(sql`
      select ${lasted('r.appealed_at', 'v.created_at')} as seconds
      from verdict v join rejection r on r.assignment_id = v.assignment_id
      where ${between('v.created_at', span)} and v.kind <> 'reject'`),
    case_reviews: await count(sql`
      select ${lasted('c.contested_at', 'd.decided_at')} as seconds
      from decision d join case_record c on c.id = d.case_id
      where ${between('d.decided_at', span)} and d.kind in ('review', 'outside')`),
  }
}
