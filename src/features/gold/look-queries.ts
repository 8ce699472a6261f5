/** SQL of the look at somebody’s checks: what is due, and gold that good people fail. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'

/** Jobs in which somebody’s checks changed. */
export const jobsToLookAt = async (tx: Transaction, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select job_id from gold_look group by job_id order by min(due_at) limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)

/** Takes the next people of a job to look at; whoever answers meanwhile is looked at again. */
export const takeLooks = async (tx: Transaction, job_id: Uuid, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ worker_id: Uuid }>`
      with next as (
        select job_id, worker_id from gold_look where job_id = ${job_id}
        order by worker_id limit ${limit} for update skip locked)
      delete from gold_look l using next
      where l.job_id = next.job_id and l.worker_id = next.worker_id
      returning l.worker_id`.execute(tx)
  ).rows.map(({ worker_id }) => worker_id)

/**
 * Hidden gold that one of these people failed, and that at least half of the good ones fail, of at least
 * five. Good: at least 80 % right of at least 4 other checks of the job.
 */
export const goldGoodPeopleFail = async (
  tx: Transaction,
  job_id: Uuid,
  worker_ids: Uuid[],
): Promise<Uuid[]> =>
  (
    await sql<{ task_id: Uuid }>`
      with suspect as (
        select distinct task_id from counted_check
        where job_id = ${job_id} and worker_id = any(${worker_ids}::uuid[]) and not is_right),
      person as (
        select worker_id, count(*) as checks, count(*) filter (where is_right) as "right"
        from counted_check where job_id = ${job_id} group by worker_id)
      select c.task_id
      from suspect s join counted_check c on c.job_id = ${job_id} and c.task_id = s.task_id
        join person p on p.worker_id = c.worker_id
      where p.checks - 1 >= ${GOLD_LIMITS.good_over}
        and (p."right" - c.is_right::int) * 100 >= ${GOLD_LIMITS.good_percent} * (p.checks - 1)
      group by c.task_id
      having count(*) >= ${GOLD_LIMITS.quarantine_answers}
        and count(*) filter (where not c.is_right) * 100
          >= ${GOLD_LIMITS.quarantine_failed} * count(*)`.execute(tx)
  ).rows.map(({ task_id }) => task_id)
