/** SQL of rules, of when they held, and of training that comes again. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import type { Collector, Rule } from './rule-schemas.ts'

export type RuleRow = {
  number: number
  collector: Collector
  over: number
  fewer_than: number
  action: 'retrain' | 'ask_human'
}

export const selectRules = async (tx: Transaction, job_id: Uuid): Promise<RuleRow[]> =>
  (
    await sql<RuleRow>`
      select number, collector, "over", fewer_than, action from job_rule
      where job_id = ${job_id} order by number`.execute(tx)
  ).rows

/** Rules in the place of those before. */
export const replaceRules = async (
  tx: Transaction,
  job_id: Uuid,
  rules: readonly Rule[],
  now: Date,
): Promise<void> => {
  await sql`delete from job_rule where job_id = ${job_id}`.execute(tx)
  await sql`
    insert into job_rule (job_id, number, collector, "over", fewer_than, action, created_at)
    select ${job_id}, r.number, r.collector, r."over", r.fewer_than, r.action, ${now}
    from jsonb_to_recordset(${JSON.stringify(rules.map((rule, at) => ({ ...rule, number: at + 1 })))}::jsonb)
      as r (number smallint, collector text, "over" smallint, fewer_than smallint, action text)`.execute(
    tx,
  )
}

/** Whether places are paid for training that comes again. */
export const setRetrains = (tx: Transaction, job_id: Uuid, retrains: boolean) =>
  sql`update job set retrains = ${retrains} where id = ${job_id}`.execute(tx)

/** The gate of a draft. */
export const setGate = (
  tx: Transaction,
  job_id: Uuid,
  gate: { gate_percent: number; gate_over: number },
) =>
  sql`
    update job set gate_percent = ${gate.gate_percent}, gate_over = ${gate.gate_over}
    where id = ${job_id} and published_at is null`.execute(tx)

/** Gives a copy of a job the rules of the original. */
export const copyRules = async (
  tx: Transaction,
  { from, to, now }: { from: Uuid; to: Uuid; now: Date },
): Promise<void> => {
  await sql`
    insert into job_rule (job_id, number, collector, "over", fewer_than, action, created_at)
    select ${to}, number, collector, "over", fewer_than, action, ${now}
    from job_rule where job_id = ${from}`.execute(tx)
  await sql`
    update job set retrains = (select retrains from job where id = ${from}) where id = ${to}`.execute(
    tx,
  )
}

export type FiringRow = RuleRow & { good: number; counted: number; fired_at: Date }

/** What held for one worker in one job, newest first. */
export const selectFirings = async (
  tx: Transaction,
  job_id: Uuid,
  worker_id: Uuid,
): Promise<FiringRow[]> =>
  (
    await sql<FiringRow>`
      select f.number, r.collector, r."over", r.fewer_than, f.action, f.good, f.counted, f.fired_at
      from rule_firing f join job_rule r on r.job_id = f.job_id and r.number = f.number
      where f.job_id = ${job_id} and f.worker_id = ${worker_id}
      order by f.fired_at desc, f.number limit 100`.execute(tx)
  ).rows

export const insertFiring = (
  tx: Transaction,
  f: {
    id: Uuid
    job_id: Uuid
    number: number
    worker_id: Uuid
    action: 'retrain' | 'ask_human'
    good: number
    counted: number
    now: Date
  },
) =>
  sql`
    insert into rule_firing (id, job_id, number, worker_id, action, good, counted, fired_at)
    values (${f.id}, ${f.job_id}, ${f.number}, ${f.worker_id}, ${f.action}, ${f.good}, ${f.counted},
      ${f.now})`.execute(tx)

/**
 * Sends somebody through the training again; false where there is none, where they are at it, or where they
 * were sent as often as may be.
 */
export const beginRetraining = async (
  tx: Transaction,
  { job_id, worker_id, now }: { job_id: Uuid; worker_id: Uuid; now: Date },
): Promise<boolean> =>
  (
    await sql`
      insert into retraining (job_id, worker_id, begun_at)
      select ${job_id}, ${worker_id}, ${now}
      where exists (select from gold
                    where job_id = ${job_id} and kind = 'training' and status = 'active')
        and exists (select from gold_place where job_id = ${job_id})
        and ${RULE_LIMITS.retrainings} > (
          select count(*) from retraining where job_id = ${job_id} and worker_id = ${worker_id})
      on conflict do nothing returning 1`.execute(tx)
  ).rows.length > 0

/** Whether the training of a job comes to somebody again. */
export const isRetraining = async (tx: Transaction, job_id: Uuid, worker_id: Uuid) =>
  (
    await sql`
      select 1 from retraining
      where job_id = ${job_id} and worker_id = ${worker_id} and ended_at is null`.execute(tx)
  ).rows.length > 0

/** Jobs with rules in which something happened since the last look. */
export const jobsWithRulesDue = async (tx: Transaction, now: Date, limit: number) =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j left join rule_look l on l.job_id = j.id
      where j.status in ('open', 'paused', 'winding_down')
        and exists (select from job_rule r where r.job_id = j.id)
        and (l.next_at is null or l.next_at <= ${now})
        and exists (
          select from event e where e.job_id = j.id and e.horizon >= coalesce(l.horizon, 0)
            and e.horizon < event_settled_before())
      order by l.next_at nulls first, j.id limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Who did something in a job since the last look, by what the events say; all of them seen once more is harmless. */
export const takeRuleLook = async (
  tx: Transaction,
  { job_id, next_at }: { job_id: Uuid; next_at: Date },
): Promise<Uuid[]> => {
  const { rows } = await sql<{ worker_id: Uuid }>`
    with seen as materialized (
      select coalesce((select horizon from rule_look where job_id = ${job_id} for update), 0) as horizon,
        event_settled_before() as settled),
    people as materialized (
      select e.worker_id, min(e.horizon) as first from event e, seen
      where e.job_id = ${job_id} and e.horizon >= seen.horizon and e.horizon < seen.settled
        and e.worker_id is not null
      group by 1 order by 2 limit ${RULE_LIMITS.people_at_once}),
    full_round as (
      select count(*) >= ${RULE_LIMITS.people_at_once} as more, max(first) as last from people),
    kept as (
      insert into rule_look (job_id, next_at, horizon)
      select ${job_id}::uuid, ${next_at}::timestamptz, case when more then last else settled end
      from seen, full_round
      on conflict (job_id) do update set next_at = excluded.next_at, horizon = excluded.horizon)
    select worker_id from people`.execute(tx)
  return rows.map(({ worker_id }) => worker_id)
}
