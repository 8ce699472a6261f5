/**
 * The gate of one job, as SQL over a job `j`. Listing, claiming and “why I see no work” ask the same
 * function of the database, which knows nothing but the checks of that job.
 */
import { sql } from 'kysely'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { Who } from '../audience/first-queries.ts'
import type { GateState } from './gold-schemas.ts'
import type { Progress } from './mixing.ts'
import type { GoldColumns } from './terms.ts'

/** Whether the gate of the job `j`, if it has one, lets this worker take places. */
export const gateIsOpen = (worker_id: Who, now: Date) => sql<boolean>`
  (j.gate_percent is null or (
    select state from gate_for(j.id, ${worker_id}::uuid, j.gate_percent, j.gate_over,
      ${now}::timestamptz)) <> 'under')`

/** How a worker stands at the gate of a job. */
export type AtGate = {
  state: GateState
  right: number
  counted: number
  since: Date | null
  retake_at: Date | null
  fell_from: Date | null
}

/** What counts now, or what had been answered before `until`; null for a job without a gate. */
export const gateOf = async (
  tx: Transaction,
  job: { id: Uuid; gate_percent: number | null; gate_over: number | null },
  worker_id: Uuid,
  now: Date,
  until: Date | null = null,
): Promise<AtGate | null> => {
  if (job.gate_percent === null) return null
  const { rows } = await sql<AtGate>`
    select * from gate_for(${job.id}, ${worker_id}, ${job.gate_percent}, ${job.gate_over}, ${now},
      coalesce(${until}::timestamptz, 'infinity'))`.execute(tx)
  return rows[0] ?? null
}

/** What of a job and a worker’s way through it decides whether the next place is gold. */
export type GoldLook = GoldColumns &
  Progress & {
    gold_training: number
    retake_at: Date | null
    /** A rule of the job sends this worker through its training again. */
    retrains: boolean
  }

/** The columns of `GoldLook` for a job `j`; `goldJoins` belongs behind it. */
export const goldColumnsOf = (worker_id: Given<Uuid>) => sql`
  j.gold_percent, j.gate_percent, j.gate_over, j.gold_places, j.gold_training,
  gate.state as gate_state, gate.since as attempt_since, gate.retake_at,
  coalesce(mine.golds, 0) as golds, coalesce(here.in_hand, 0) as in_hand_here,
  coalesce(first_ones.others, 0) as others_first, coalesce(since_gold.others, 0) as others_since,
  j.gold_training > 0 and exists (
    select from retraining r
    where r.worker_id = ${worker_id} and r.job_id = j.id and r.ended_at is null) as retrains`

/** Looks at nothing in a job without gold. Each count stops where nothing depends on more. */
export const goldJoins = (worker_id: Given<Uuid>, now: Given<Date>) => sql`
  left join lateral gate_for(j.id, ${worker_id}::uuid, j.gate_percent, j.gate_over,
    ${now}::timestamptz) gate on j.gate_percent is not null
  left join lateral (
    select (count(*) filter (where not a.again))::int as golds, max(a.id::text)::uuid as last
    from assignment a
    where a.worker_id = ${worker_id} and a.job_id = j.id and a.is_gold
      and a.status not in ('returned', 'expired')
      and a.claimed_at >= coalesce(gate.since, '-infinity')) mine on j.gold_percent > 0
  left join lateral (
    select count(*)::int as in_hand from assignment a
    where a.worker_id = ${worker_id} and a.job_id = j.id and a.status = 'active') here
    on j.gate_percent is not null
  left join lateral (
    select count(*)::int as others from (
      select from assignment a
      where a.worker_id = ${worker_id} and a.job_id = j.id and not a.is_gold
        and a.status not in ('returned', 'expired')
        and a.claimed_at >= coalesce(gate.since, '-infinity')
      limit ${GOLD_LIMITS.first_places + 1}) few) first_ones on j.gold_percent > 0
  left join lateral (
    select count(*)::int as others from (
      select from assignment a
      where a.worker_id = ${worker_id} and a.job_id = j.id and not a.is_gold and a.id > mine.last
        and a.status not in ('returned', 'expired')
      limit 200) few) since_gold on mine.last is not null`

/** How far a worker has come with the gold of one job, and whether its gate lets them in. */
export const lookAtGold = async (tx: Transaction, worker_id: Uuid, job_id: Uuid, now: Date) => {
  const { rows } = await sql<GoldLook & { id: Uuid; gate_open: boolean }>`
    select j.id, ${goldColumnsOf(worker_id)}, ${gateIsOpen(worker_id, now)} as gate_open
    from job j ${goldJoins(worker_id, now)}
    where j.id = ${job_id}`.execute(tx)
  return rows[0]
}

/** Hidden gold of a job that is in use. */
export const hiddenGold = async (tx: Transaction, job_id: Uuid): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from gold
    where job_id = ${job_id} and status = 'active' and kind = 'hidden'`.execute(tx)
  return rows[0]?.count ?? 0
}
