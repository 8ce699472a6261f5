/** SQL of jobs whose places depend on how sure their results are. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

/** Where such a job stands. */
export type OverlapState = {
  job_id: Uuid
  budget: number
  first: number
  further: number
  reached: number
  budget_ended: number
  saved: number
}

/** Notes what a job of dynamic overlap may open, when it is published. */
export const beginOverlap = (
  tx: Transaction,
  { job_id, budget, first, now }: { job_id: Uuid; budget: number; first: number; now: Date },
) =>
  sql`
    insert into job_overlap (job_id, budget, first, next_at)
    values (${job_id}, ${budget}, ${first}, ${now})`.execute(tx)

/** By job; those with a fixed overlap are missing. */
export const overlapStates = async (
  tx: Transaction,
  job_ids: Uuid[],
): Promise<Map<Uuid, OverlapState>> => {
  const { rows } = await sql<OverlapState>`
    select job_id, budget, first, further, reached, budget_ended, saved
    from job_overlap where job_id = any(${job_ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.job_id, row]))
}

/** What of a job’s escrow is still to be paid for, place by place, where its places are a budget. */
export const unpaidPlaces = async (tx: Transaction, job_id: Uuid): Promise<number> =>
  (
    await sql<{ unpaid: number }>`
      select (j.place_budget + j.gold_places - (
        select count(*) from assignment a
        where a.job_id = j.id and a.status = 'approved' and not a.place_reopened))::int as unpaid
      from job j where j.id = ${job_id}`.execute(tx)
  ).rows[0]?.unpaid ?? 0

/** Nothing is decided any more in a job that gives out no places. */
export const endOverlap = (tx: Transaction, job_id: Uuid) =>
  sql`update job_overlap set next_at = null where job_id = ${job_id}`.execute(tx)
