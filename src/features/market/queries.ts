/** All SQL of the market slice. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type MarketRow = {
  counted_at: Date
  people: number
  paid_tasks: number
  /** Minor units by currency, as text. */
  paid: Record<string, string>
  joined: number
  joined_and_paid: number
  median_wait_seconds: number | null
  sign_up_open: boolean
}

export const findMarket = async (tx: Database): Promise<MarketRow | undefined> =>
  (
    await sql<MarketRow>`
      select counted_at, people, paid_tasks, paid, joined, joined_and_paid, median_wait_seconds,
        sign_up_open
      from market`.execute(tx)
  ).rows[0]

/** A count; `signed_up` leaves out workers that a sandbox made, for they never asked for a place. */
type Counted = Omit<MarketRow, 'counted_at' | 'sign_up_open'> & { signed_up: number }

/**
 * Counts from the ledger. The median is taken over everybody who joined, those still waiting as the
 * longest waits: who is left out of an average is exactly who should read it.
 */
export const countFromLedger = async (
  tx: Database,
  { paid_since, joined_since }: { paid_since: Date; joined_since: Date },
): Promise<Counted> => {
  const { rows } = await sql<Counted>`
    with pay as (
      select t.currency, t.amount, t.reason
      from ledger_transfer t join ledger_account earned on earned.id = t.credit_account
        join worker w on w.id::text = earned.owner and not w.simulated
      where t.created_at >= ${paid_since} and t.phase in ('single', 'posted')
        and t.credit_kind = 'worker_earned'
        and t.debit_kind not in ('payout', 'world') and not starts_with(t.debit_kind, 'hold_')),
    newcomer as (
      select extract(epoch from (
          select min(r.created_at) from receipt r where r.worker_id = w.id and r.kind = 'reward')
        - w.created_at) as wait
      from worker w where w.created_at >= ${joined_since} and not w.simulated)
    select
      (select count(*) from worker where not simulated)::int as people,
      (select count(*) from worker where not sandbox)::int as signed_up,
      (select count(*) from pay where reason = 'pay_reward')::int as paid_tasks,
      (select coalesce(jsonb_object_agg(currency, minor::text), '{}')
        from (select currency, sum(amount) as minor from pay group by currency) sums) as paid,
      (select count(*) from newcomer)::int as joined,
      (select count(wait) from newcomer)::int as joined_and_paid,
      (select nullif(percentile_disc(0.5) within group (order by coalesce(wait, 'infinity')),
        'infinity') from newcomer)::int as median_wait_seconds`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a count without a row')
  return row
}

export const replaceMarket = (tx: Transaction, m: MarketRow) =>
  sql`
    insert into market (counted_at, people, paid_tasks, paid, joined, joined_and_paid,
      median_wait_seconds, sign_up_open)
    values (${m.counted_at}, ${m.people}, ${m.paid_tasks}, ${JSON.stringify(m.paid)}::jsonb,
      ${m.joined}, ${m.joined_and_paid}, ${m.median_wait_seconds}, ${m.sign_up_open})
    on conflict (only_one) do update set counted_at = excluded.counted_at, people = excluded.people,
      paid_tasks = excluded.paid_tasks, paid = excluded.paid, joined = excluded.joined,
      joined_and_paid = excluded.joined_and_paid,
      median_wait_seconds = excluded.median_wait_seconds,
      sign_up_open = excluded.sign_up_open`.execute(tx)

/** The instance’s id when nobody has counted since `before`: one due row for the loop. */
export const marketToCount = async (tx: Transaction, before: Date): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from instance
      where not exists (select from market where counted_at > ${before})`.execute(tx)
  ).rows.map(({ id }) => id)

/**
 * Whether somebody new may simply begin, by the last count. Nobody passes those who wait: while one
 * does, the next comes behind.
 */
export const signUpIsOpen = async (tx: Database): Promise<boolean> =>
  (
    await sql<{ open: boolean }>`
      select coalesce((select sign_up_open from market), true)
        and not exists (select from waiting_person where admitted_at is null and left_at is null)
        as open`.execute(tx)
  ).rows[0]?.open === true
