/**
 * How long work took: the one place that says so, for cards, the time ledger, records and top-ups
 * (charter R15). Only totals: no device sends more.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { TIME_LIMITS } from '../../../kernel/limits/time-limits.ts'

/**
 * Of a handed-in assignment `a`: its working seconds. What the worker’s device counted, else the time
 * from claiming to handing in; never more than that, nor than three times the job’s median.
 */
export const workingSeconds = sql<number>`
  coalesce(a.counted_seconds, extract(epoch from a.first_submitted_at - a.claimed_at)::int)`

/** Of job `j`: the median of the newest 200 first answers, from 5 on. */
export const measuredSeconds = sql<number | null>`
  (select case when count(*) >= ${TIME_LIMITS.answers_for_median}::int
     then percentile_cont(0.5) within group (order by seconds)::int end
   from (select ${workingSeconds} as seconds
         from assignment a where a.job_id = j.id and a.revision = 1
           and a.status in ('submitted', 'approved')
         order by a.id desc limit ${TIME_LIMITS.newest}::int) newest)`

/** The median of a job now; null under five answers. */
export const medianOf = async (tx: Transaction, job_id: Uuid): Promise<number | null> =>
  (
    await sql<{ median: number | null }>`
      select ${measuredSeconds} as median from job j where j.id = ${job_id}`.execute(tx)
  ).rows[0]?.median ?? null
