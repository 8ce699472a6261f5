/** SQL of skills: whose are counted, what they stand on, and what was counted. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'

/** Jobs in which something happened since their people were counted. */
export const jobsToCount = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j left join skill_job l on l.job_id = j.id
      where j.id in (
          select id from job where status in ('open', 'paused', 'winding_down')
          union select job_id from skill_job where not settled)
        and (l.next_at is null or l.next_at <= ${now})
        and exists (
          select from event e where e.job_id = j.id and e.horizon >= coalesce(l.horizon, 0)
            and e.horizon < event_settled_before())
      order by l.next_at nulls first, j.id limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/**
 * The next people of a job to count, by what the events say; as many as `people_at_once`: there may be more,
 * and the rest comes at once.
 */
export const takePeople = async (
  tx: Transaction,
  t: { job_id: Uuid; kind: string; closed: boolean; now: Date; next_at: Date },
): Promise<Uuid[]> => {
  const { rows } = await sql<{ worker_id: Uuid }>`
    with seen as materialized (
      select coalesce((select horizon from skill_job where job_id = ${t.job_id} for update), 0) as horizon,
        event_settled_before() as settled),
    people as materialized (
      select e.worker_id, min(e.horizon) as first from event e, seen
      where e.job_id = ${t.job_id} and e.horizon >= seen.horizon and e.horizon < seen.settled
        and e.worker_id is not null
      group by 1 order by 2 limit ${SKILL_LIMITS.people_at_once}),
    full_round as (select count(*) >= ${SKILL_LIMITS.people_at_once} as more, max(first) as last from people),
    kept as (
      insert into skill_job (job_id, kind, next_at, horizon, settled)
      select ${t.job_id}::uuid, ${t.kind}::text,
        case when more then ${t.now}::timestamptz else ${t.next_at}::timestamptz end,
        case when more then last else seen.settled end, ${t.closed}::boolean and not more
      from seen, full_round
      on conflict (job_id) do update set next_at = excluded.next_at, horizon = excluded.horizon,
        settled = excluded.settled)
    select worker_id from people`.execute(tx)
  return rows.map(({ worker_id }) => worker_id)
}

export const keepPart = (
  tx: Transaction,
  p: { job_id: Uuid; worker_id: Uuid; kind: string; good: number; counted: number; now: Date },
) =>
  sql`
    insert into skill_part (job_id, worker_id, kind, good, counted, last_at)
    values (${p.job_id}, ${p.worker_id}, ${p.kind}, ${p.good}, ${p.counted}, ${p.now})
    on conflict (job_id, worker_id) do update set good = excluded.good, counted = excluded.counted,
      last_at = excluded.last_at`.execute(tx)

export type PartRow = {
  source: 'gold' | 'consensus' | 'reviews'
  good: number
  counted: number
  /** The same, each by its age. */
  good_aged: number
  counted_aged: number
  last_at: Date | null
}

/**
 * All that a skill stands on, by source. Checks only of the days before today: a score that moves with the
 * task would tell which one was a check.
 */
export const partsOf = async (
  tx: Transaction,
  { worker_id, kind, now }: { worker_id: Uuid; kind: string; now: Date },
): Promise<PartRow[]> =>
  (
    await sql<PartRow>`
      with shown as (
        select 'gold' as source, c.is_right::int as good, 1 as counted, c.answered_at as at
        from counted_check c join skill_job k on k.job_id = c.job_id and k.kind = ${kind}
        where c.worker_id = ${worker_id}
          and c.answered_at < date_trunc('day', ${now}::timestamptz, 'UTC')
        union all
        select 'consensus', good, counted, last_at from skill_part
        where worker_id = ${worker_id} and kind = ${kind}
        union all
        select 'reviews', (o.stands = 'author')::int, 1, o.first_submitted_at
        from review_outcome o join skill_job k on k.job_id = o.job_id and k.kind = ${kind}
        where o.author_id = ${worker_id} and o.stands <> 'disputed'
        union all
        select 'reviews', (a.status = 'approved' and a.change_rounds = 0)::int, 1, a.first_submitted_at
        from assignment a join skill_job k on k.job_id = a.job_id and k.kind = ${kind}
        where a.worker_id = ${worker_id} and not a.is_gold
          and (a.change_rounds > 0 or a.status in ('rejected', 'upheld')
            or (a.status = 'approved' and exists (
              select from assignment_history h where h.assignment_id = a.id
                and h.to_status = 'approved' and h.caller not like 'system%')))),
      aged as (
        select *, power(0.5, extract(epoch from ${now}::timestamptz - at)::float8
          / ${SKILL_LIMITS.half_life}::float8) as age
        from shown where at > ${now}::timestamptz - make_interval(secs => ${SKILL_LIMITS.valid}))
      select source, sum(good)::int as good, sum(counted)::int as counted,
        sum(good * age)::float8 as good_aged, sum(counted * age)::float8 as counted_aged,
        max(at) as last_at
      from aged group by source`.execute(tx)
  ).rows

export type SkillRow = {
  worker_id: Uuid
  kind: string
  score: number
  low: number
  high: number
  gold_good: number
  gold_counted: number
  consensus_good: number
  consensus_counted: number
  reviews_good: number
  reviews_counted: number
  good: number
  weight: number
  counted_at: Date
  valid_until: Date
}

export const keepSkill = (tx: Transaction, s: SkillRow) =>
  sql`
    insert into worker_skill (worker_id, kind, score, low, high, gold_good, gold_counted,
      consensus_good, consensus_counted, reviews_good, reviews_counted, good, weight, counted_at,
      valid_until)
    values (${s.worker_id}, ${s.kind}, ${s.score}, ${s.low}, ${s.high}, ${s.gold_good},
      ${s.gold_counted}, ${s.consensus_good}, ${s.consensus_counted}, ${s.reviews_good},
      ${s.reviews_counted}, ${s.good}, ${s.weight}, ${s.counted_at}, ${s.valid_until})
    on conflict (worker_id, kind) do update set score = excluded.score, low = excluded.low,
      high = excluded.high, gold_good = excluded.gold_good, gold_counted = excluded.gold_counted,
      consensus_good = excluded.consensus_good, consensus_counted = excluded.consensus_counted,
      reviews_good = excluded.reviews_good, reviews_counted = excluded.reviews_counted,
      good = excluded.good, weight = excluded.weight, counted_at = excluded.counted_at,
      valid_until = excluded.valid_until`.execute(tx)

export const dropSkill = (tx: Transaction, worker_id: Uuid, kind: string) =>
  sql`delete from worker_skill where worker_id = ${worker_id} and kind = ${kind}`.execute(tx)

/** One’s own, the best known first. */
export const selectSkills = async (tx: Transaction, worker_id: Uuid): Promise<SkillRow[]> =>
  (
    await sql<SkillRow>`
      select * from worker_skill where worker_id = ${worker_id}
      order by weight desc, kind`.execute(tx)
  ).rows
