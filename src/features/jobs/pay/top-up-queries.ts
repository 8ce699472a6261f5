/** SQL of correcting estimates and topping up (charter R14). Sums are minor units. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { TIME_LIMITS } from '../../../kernel/limits/time-limits.ts'
import type { JobRow } from '../queries.ts'
import { workingSeconds } from './working-time-queries.ts'

/** Jobs whose pay is to be compared with what they take. */
export const paysToCheck = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select id from job
      where pay_check_at <= ${now} and status in ('open', 'paused', 'winding_down')
      order by pay_check_at limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Whether somebody handed something in since then; the newest assignments tell. */
export const hadAnswersSince = async (tx: Transaction, job_id: Uuid, since: Date) =>
  (
    await sql<{ any: boolean }>`
      select coalesce(bool_or(first_submitted_at > ${since}), false) as any
      from (select first_submitted_at from assignment where job_id = ${job_id}
            order by id desc limit ${TIME_LIMITS.newest}::int) newest`.execute(tx)
  ).rows[0]?.any ?? false

/** When the next look is due; null for none. */
export const planCheck = (
  tx: Transaction,
  { job_id, at, now }: { job_id: Uuid; at: Date | null; now: Date },
) =>
  sql`
    update job set pay_check_at = ${at}, pay_checked_at = ${now} where id = ${job_id}`.execute(tx)

/** The measured time in the place of the stated one, for the places still open: a version of the terms. */
export const correctEstimate = async (
  tx: Transaction,
  { job_id, seconds, lease_seconds }: { job_id: Uuid; seconds: number; lease_seconds: number },
): Promise<JobRow | undefined> =>
  (
    await sql<JobRow>`
      update job set stated_seconds = coalesce(stated_seconds, estimated_seconds),
        estimated_seconds = ${seconds},
        lease_seconds = greatest(lease_seconds, ${lease_seconds}::int),
        terms_version = terms_version + 1
      where id = ${job_id} returning *`.execute(tx)
  ).rows[0]

export const noteTopUps = (tx: Transaction, job_id: Uuid, now: Date) =>
  sql`update job set topped_up_at = ${now} where id = ${job_id}`.execute(tx)

export type Below = { id: Uuid; worker_id: Uuid; due: bigint }

/**
 * Paid answers that came to less than the floor for the time they took, and what is missing. Never more
 * than from claiming to handing in, nor than three medians; nobody twice.
 */
export const answersBelow = async (
  tx: Transaction,
  q: { job_id: Uuid; floor_hourly: bigint; median: number; limit: number },
): Promise<Below[]> =>
  (
    await sql<Below>`
      select * from (
        select a.id, a.worker_id,
          ceil(${q.floor_hourly}::bigint * least(${workingSeconds},
              ceil(extract(epoch from a.first_submitted_at - a.claimed_at)),
              ${q.median * TIME_LIMITS.medians}::int) / 3600.0)::bigint
            - greatest(a.paid_minor, a.minimum_minor) as due
        from assignment a
        where a.job_id = ${q.job_id} and a.status = 'approved' and not a.paid_elsewhere
          and not exists (select from reserve_payment p
            where p.ground = 'top_up' and p.about = a.id and p.worker_id = a.worker_id)
          and not exists (select from debt d
            where d.ground = 'top_up' and d.about = a.id and d.worker_id = a.worker_id)) below
      where due > 0 order by id limit ${q.limit}`.execute(tx)
  ).rows
