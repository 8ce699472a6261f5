/** SQL of the figures. Months begin at midnight UTC. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { CaseRow } from '../case-queries.ts'
import type { Grave, Outcome } from '../case-schemas.ts'

export type MonthRow = {
  month: string
  opened_by_machine: number
  opened_by_people: number
  first_decisions: number
  measures: number
  machine_cases_decided: number
  agreed_with_machine: number
  reviews: number
  overturned: number
  lapsed: number
  sent_outside: number
  looked_seconds_median: number | null
  review_days_median: number | null
}

const monthOf = (column: ReturnType<typeof sql.ref>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM')`

const looked = sql`
  (select coalesce(sum(e.seconds), 0)::int from decision_evidence e where e.decision_id = d.id)`

/**
 * The months since `from` in which anything happened. A human agrees with the machine by a measure in a
 * case that it opened, and disagrees by acquitting or dropping; what nobody decided counts as neither.
 */
export const monthsSince = async (tx: Transaction, from: Date): Promise<MonthRow[]> =>
  (
    await sql<MonthRow>`
      with step as (
        select ${monthOf(sql.ref('h.created_at'))} as month, h.event, c.by_machine, null::text as kind,
          null::text as outcome, null::int as looked, null::float8 as days
        from case_history h join case_record c on c.id = h.case_id
        where h.created_at >= ${from}
        union all
        select ${monthOf(sql.ref('d.decided_at'))}, null, null, d.kind, d.outcome, ${looked},
          case when d.kind in ('review', 'outside')
            then extract(epoch from d.decided_at - c.contested_at) / 86400 end
        from decision d join case_record c on c.id = d.case_id where d.decided_at >= ${from})
      select month,
        count(*) filter (where event = 'open' and by_machine)::int as opened_by_machine,
        count(*) filter (where event = 'open' and not by_machine)::int as opened_by_people,
        count(*) filter (where kind = 'first')::int as first_decisions,
        count(*) filter (where kind = 'first' and outcome <> 'none')::int as measures,
        count(*) filter (where by_machine and event in ('decide', 'acquit', 'drop'))::int
          as machine_cases_decided,
        count(*) filter (where by_machine and event = 'decide')::int as agreed_with_machine,
        count(*) filter (where kind in ('review', 'outside'))::int as reviews,
        count(*) filter (where kind in ('review', 'outside') and outcome = 'overturned')::int
          as overturned,
        count(*) filter (where event = 'lapse')::int as lapsed,
        count(*) filter (where event = 'call_outside')::int as sent_outside,
        (percentile_cont(0.5) within group (order by looked)
          filter (where kind in ('first', 'review')))::int as looked_seconds_median,
        percentile_cont(0.5) within group (order by days) as review_days_median
      from step group by month order by month desc`.execute(tx)
  ).rows

/** Operators who may decide about people. */
export const countDeciders = async (tx: Transaction): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from operator where role in ('reviewer', 'admin')`.execute(tx)
  ).rows[0]?.count ?? 0

export type EvaluationRow = Pick<
  CaseRow,
  | 'ground'
  | 'by_machine'
  | 'status'
  | 'rule'
  | 'rule_version'
  | 'opened_at'
  | 'notice_at'
  | 'answered_at'
  | 'contested_at'
  | 'closed_at'
> & {
  case_id: Uuid
  outcome: Outcome | null
  grave: Grave | null
  decided_at: Date | null
  items: number
  looked_seconds: number | null
  review: 'upheld' | 'overturned' | null
  reviewed_at: Date | null
  review_looked_seconds: number | null
}

/** Cases opened in a time, below `before`, newest first, with no person in them. */
export const selectEvaluation = async (
  tx: Transaction,
  q: { from: Date; to: Date; before: Uuid | null; limit: number },
): Promise<EvaluationRow[]> =>
  (
    await sql<EvaluationRow>`
      select c.id as case_id, c.ground, c.by_machine, c.status, c.rule, c.rule_version, c.opened_at,
        c.notice_at, c.answered_at, f.outcome, f.grave, f.decided_at,
        (select count(*)::int from case_evidence e where e.case_id = c.id) as items,
        f.looked as looked_seconds, c.contested_at, r.outcome as review, r.decided_at as reviewed_at,
        r.looked as review_looked_seconds, c.closed_at
      from case_record c
        left join lateral (select d.*, ${looked} as looked from decision d
                           where d.case_id = c.id and d.kind = 'first') f on true
        left join lateral (select d.*, ${looked} as looked from decision d
                           where d.case_id = c.id and d.kind in ('review', 'outside')) r on true
      where c.opened_at >= ${q.from} and c.opened_at < ${q.to}
        and (${q.before}::uuid is null or c.id < ${q.before}::uuid)
      order by c.id desc limit ${q.limit}`.execute(tx)
  ).rows
