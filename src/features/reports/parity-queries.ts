/** SQL that counts a month by what people say of themselves (charter R44). Who said nothing is in no group. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Span } from './month.ts'
import type { CountedGroup } from './parity.ts'

/** Work of the month that was decided, each piece with its last decision. Paid elsewhere is left out. */
const decided = ({ from, to }: Span) => sql`
  select distinct on (a.id) a.worker_id, h.to_status, a.paid_minor, j.currency,
    floor(extract(epoch from a.submitted_at - a.claimed_at))::bigint as seconds
  from assignment_history h join assignment a on a.id = h.assignment_id
    join job j on j.id = a.job_id join worker w on w.id = a.worker_id
  where h.created_at >= ${from} and h.created_at < ${to} and not w.simulated
    and not a.paid_elsewhere and h.to_status in ('approved', 'rejected')
  order by a.id, h.position desc`

const said = sql`
  select worker_id, 'country' as by, country as of from worker_profile where country is not null
  union all select worker_id, 'language', unnest(languages) from worker_profile`

/** Every group with at least one person, and everybody who had work decided. */
export const groupsIn = async (
  tx: Transaction,
  span: Span,
): Promise<{ people: number; approved: number; groups: CountedGroup[] }> => {
  const { rows } = await sql<{ people: number; approved: number; groups: CountedGroup[] }>`
    with decided as materialized (${decided(span)}), said as (${said}),
    paid as (
      select s.by, s.of, d.currency, sum(d.paid_minor)::bigint as minor, sum(d.seconds) as seconds
      from decided d join said s using (worker_id) where d.to_status = 'approved'
      group by 1, 2, 3),
    grouped as (
      select s.by, s.of, array_agg(distinct worker_id) as workers,
        count(*) filter (where d.to_status = 'approved')::int as approved,
        count(*) filter (where d.to_status = 'rejected')::int as rejected
      from decided d join said s using (worker_id) group by 1, 2)
    select (select count(distinct worker_id)::int from decided) as people,
      (select count(*)::int from decided where to_status = 'approved') as approved,
      coalesce((select jsonb_agg(jsonb_build_object('by', g.by, 'of', g.of,
          'people', cardinality(g.workers), 'approved', g.approved, 'rejected', g.rejected,
          'paid', coalesce((
            select jsonb_agg(jsonb_build_object('currency', p.currency, 'minor', p.minor::text,
              'seconds', p.seconds) order by p.currency)
            from paid p where p.by = g.by and p.of = g.of), '[]')) order by g.by, g.of)
        from grouped g), '[]') as groups`.execute(tx)
  return rows[0] ?? { people: 0, approved: 0, groups: [] }
}
