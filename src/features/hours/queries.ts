/** SQL of the time ledger. Times that overlap are united, so that places held at once count once. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import { workingSeconds } from '../jobs/pay/working-time-queries.ts'
import type { NOTED_KINDS } from './contract.ts'

type NotedKind = (typeof NOTED_KINDS)[number]

/** Seconds of a multirange. */
const secondsOf = (times: RawBuilder<unknown>) => sql`
  coalesce((select sum(extract(epoch from upper(t) - lower(t))) from unnest(${times}) t), 0)`

/** Until when a place was held, for one that was given back or ran out. */
const letGo = sql`
  (select max(h.created_at) from assignment_history h
   where h.assignment_id = a.id and h.to_status in ('returned', 'expired'))`

/**
 * Every assignment `a` as a time and what came of it: of what was handed in the measured working time,
 * up to the handing in.
 */
const held = (which: RawBuilder<unknown>) => sql`
  select a.worker_id,
    case when a.status = 'approved' then 'paid'
         when a.status in ('rejection_proposed', 'rejected', 'appealed', 'upheld') then 'rejected'
         when a.return_reason = 'screened_out' then 'screened_out'
         when a.status in ('returned', 'expired') then 'returned'
         else 'undecided' end as kind,
    case when a.first_submitted_at is null
      then tstzrange(a.claimed_at, greatest(a.claimed_at, coalesce(${letGo}, a.claimed_at)))
      else tstzrange(greatest(a.claimed_at,
        a.first_submitted_at - ${workingSeconds} * interval '1 second'), a.first_submitted_at)
      end as time
  from assignment a where ${which}`

/** Paid time counts before rejected, that before returned, that before undecided. */
const BY_KIND = sql`
  select worker_id,
    coalesce(range_agg(time) filter (where kind = 'paid'), '{}') as paid,
    coalesce(range_agg(time) filter (where kind = 'rejected'), '{}') as rejected,
    coalesce(range_agg(time) filter (where kind = 'returned'), '{}') as returned,
    coalesce(range_agg(time) filter (where kind = 'undecided'), '{}') as undecided
  from held group by worker_id`

export type WorkTimes = {
  paid: number
  rejected: number
  returned: number
  undecided: number
  qualification: number
  screened_out: number
}

/** Tests of `which`, from beginning to handing in as far as somebody was at work. */
const tested = (which: RawBuilder<unknown>) => sql`
  coalesce((select sum(t.counted_seconds) from qualification_attempt t where ${which}), 0)`

/** What somebody’s work took in a span, in seconds, by what came of it. */
export const timesOf = async (
  tx: Transaction,
  { worker_id, from, until }: { worker_id: Uuid; from: Date; until: Date },
): Promise<WorkTimes> =>
  (
    await sql<WorkTimes>`
      with held as (${held(sql`a.worker_id = ${worker_id} and a.claimed_at >= ${from}
        and a.claimed_at < ${until}`)}),
      kinds as (${BY_KIND})
      select ${secondsOf(sql`paid`)}::int as paid,
        ${secondsOf(sql`rejected - paid`)}::int as rejected,
        ${secondsOf(sql`returned - rejected - paid`)}::int as returned,
        ${secondsOf(sql`undecided - returned - rejected - paid`)}::int as undecided,
        ${tested(sql`t.worker_id = ${worker_id} and t.started_at >= ${from}
          and t.started_at < ${until}`)}::int as qualification,
        (select coalesce(sum(s.seconds), 0)::int from screen_out s join assignment a on a.id = s.assignment_id
         where s.worker_id = ${worker_id} and a.claimed_at >= ${from}
           and a.claimed_at < ${until}) as screened_out
      from (select 1) always left join kinds on true`.execute(tx)
  ).rows[0] ?? {
    paid: 0,
    rejected: 0,
    returned: 0,
    undecided: 0,
    qualification: 0,
    screened_out: 0,
  }

/** What was added to the pay of assignment `a` on one ground, from its reserve or as owed. */
const addedTo = (ground: 'top_up' | 'local_supplement') => sql`
  (coalesce((select sum(p.amount_minor) from reserve_payment p
     where p.ground = ${ground} and p.about = a.id and p.worker_id = a.worker_id), 0)
   + coalesce((select sum(d.amount_minor) from debt d
     where d.ground = ${ground} and d.about = a.id and d.worker_id = a.worker_id), 0))`

/** What attempt `t` was topped up by. */
const addedToTest = sql`
  coalesce((select u.amount_minor from test_top_up u where u.attempt_id = t.id), 0)`

/** What was earned in one currency; `topped` is the part that topped work up which took longer than was said. */
export type Income = { currency: Currency; minor: bigint; topped: bigint }

/** What work begun in a span paid, with all that was added to it, and what its tests paid. */
export const incomeOf = async (
  tx: Transaction,
  { worker_id, from, until }: { worker_id: Uuid; from: Date; until: Date },
) =>
  (
    await sql<Income>`
      select currency, (sum(minor) + sum(topped))::bigint as minor, sum(topped)::bigint as topped
      from (
        select j.currency, a.paid_minor + coalesce(
          (select sum(b.amount_minor) from bonus b where b.assignment_id = a.id), 0) + coalesce(
          (select sum(p.amount_minor) from reserve_payment p
           where p.about = a.id and p.worker_id = a.worker_id
             and p.ground not in ('top_up', 'local_supplement')), 0)
            + ${addedTo('local_supplement')} as minor, ${addedTo('top_up')} as topped
        from assignment a join job j on j.id = a.job_id
        where a.worker_id = ${worker_id} and a.claimed_at >= ${from} and a.claimed_at < ${until}
          and a.status = 'approved' and not a.paid_elsewhere
        union all
        select q.currency, t.paid_minor, ${addedToTest}
        from qualification_attempt t join qualification q on q.id = t.qualification_id
        where t.worker_id = ${worker_id} and t.started_at >= ${from} and t.started_at < ${until}
          and t.paid_minor > 0
        union all
        select j.currency, s.paid_minor, 0
        from screen_out s join assignment a on a.id = s.assignment_id join job j on j.id = s.job_id
        where s.worker_id = ${worker_id} and a.claimed_at >= ${from} and a.claimed_at < ${until}
          and s.paid_minor > 0) paid
      group by currency order by currency`.execute(tx)
  ).rows

/** What a device noted in a span of days. */
export const notesOf = async (
  tx: Transaction,
  { worker_id, from, until }: { worker_id: Uuid; from: Date; until: Date },
) =>
  (
    await sql<{ kind: NotedKind; seconds: number }>`
      select kind, sum(seconds)::int as seconds from time_note
      where worker_id = ${worker_id} and day >= ${from}::timestamptz at time zone 'UTC'
        and day < ${until}::timestamptz at time zone 'UTC'
      group by kind`.execute(tx)
  ).rows

/** Adds to the sum of a day, which never grows beyond the day; returns the sum. */
export const addNote = async (
  tx: Transaction,
  note: { worker_id: Uuid; kind: NotedKind; seconds: number; now: Date },
): Promise<number> =>
  (
    await sql<{ seconds: number }>`
      insert into time_note (worker_id, day, kind, seconds)
      values (${note.worker_id}, (${note.now}::timestamptz at time zone 'UTC')::date, ${note.kind},
        ${note.seconds})
      on conflict (worker_id, day, kind) do update
        set seconds = least(86400, time_note.seconds + excluded.seconds)
      returning seconds`.execute(tx)
  ).rows[0]?.seconds ?? note.seconds

export type RequesterTimes = {
  requester: string
  currency: Currency
  people: number
  minor: bigint
  paid: number
  all: number
}

/** Attempts at the tests of the requester `asked`. */
const testedBy = (from: Date) => sql`
  t.started_at >= ${from}
    and t.qualification_id in (select q.id from qualification q where q.requester_id = asked.id)`

/** What the requester `asked` topped work up by that was begun since `from`; read from the few that were. */
const toppedBy = (from: Date) => sql`
  (coalesce((select sum(p.amount_minor) from reserve_payment p join assignment a on a.id = p.about
     where p.kind = 'floor' and p.ground = 'top_up' and a.claimed_at >= ${from}
       and p.job_id in (select j.id from job j where j.requester_id = asked.id)), 0)
   + coalesce((select sum(d.amount_minor) from debt d join assignment a on a.id = d.about
     where d.requester_id = asked.id and d.ground = 'top_up'
       and a.claimed_at >= ${from}), 0))::bigint`

/** What all work for a requester, and its tests, took and paid since `from`. */
const timesFor = async (tx: Transaction, requester: RawBuilder<unknown>, from: Date) =>
  (
    await sql<RequesterTimes>`
      with asked as (
        select r.id, r.name, r.currency from requester r where r.id = ${requester}),
      held as (${held(sql`a.claimed_at >= ${from} and not a.paid_elsewhere
        and a.job_id in (select j.id from job j, asked where j.requester_id = asked.id)`)}),
      kinds as (${BY_KIND})
      select asked.name as requester, asked.currency,
        (select count(*)::int from kinds where paid <> '{}') as people,
        (select coalesce(sum(${secondsOf(sql`paid`)}), 0)::int from kinds) as paid,
        (select coalesce(sum(${secondsOf(sql`paid + rejected + returned`)}), 0)::int
         from kinds) + ${tested(testedBy(from))}::int as all,
        (select coalesce(sum(a.paid_minor), 0)::bigint from assignment a
         where a.claimed_at >= ${from} and a.status = 'approved'
           and a.job_id in (select j.id from job j where j.requester_id = asked.id))
          + coalesce((select sum(t.paid_minor + ${addedToTest}) from qualification_attempt t
             where ${testedBy(from)}), 0)::bigint + ${toppedBy(from)} as minor
      from asked`.execute(tx)
  ).rows[0]

/** The same for the requester of a published job. */
export const timesForRequester = (tx: Transaction, job_id: Uuid, from: Date) =>
  timesFor(
    tx,
    sql`(select requester_id from job where id = ${job_id} and published_at is not null)`,
    from,
  )

/** The same for a requester by its id. */
export const timesOfRequester = (tx: Transaction, requester_id: Uuid, from: Date) =>
  timesFor(tx, sql`${requester_id}`, from)
