/** How quickly people have answered lately: the honest ground of every forecast. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'

/**
 * Workers who submitted in the last 24 hours, and the median wait from publishing to the first
 * answer of the jobs published in that time. No workers means: nobody knows.
 */
export const recentPace = async (
  tx: Transaction,
  now: Date,
): Promise<{ workers: number; wait_seconds: number }> => {
  const since = new Date(now.getTime() - 24 * 3600 * 1000)
  const { rows } = await sql<{ workers: number; wait_seconds: number }>`
    with recent as (
      -- Ids are ordered by time, so the newest assignments are read off the primary key.
      select worker_id, job_id, first_submitted_at
      from (select * from assignment order by id desc limit 5000) newest
      where claimed_at > ${since} and first_submitted_at is not null),
    first_answer as (
      select extract(epoch from min(r.first_submitted_at) - j.published_at) as wait
      from recent r join job j on j.id = r.job_id and j.published_at > ${since}
      group by j.id, j.published_at)
    select (select count(distinct worker_id) from recent)::int as workers,
      coalesce((select percentile_cont(0.5) within group (order by wait) from first_answer), 0)::float8
        as wait_seconds`.execute(tx)
  return rows[0] ?? { workers: 0, wait_seconds: 0 }
}
