/** SQL of what rules count: the last answers of one person in one job since a rule held for them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type Window = { job_id: Uuid; worker_id: Uuid; since: Date | null; over: number }

/** Whether each was good, newest first. */
type Good = { good: boolean }

/** The last checks that count. */
export const lastGold = async (tx: Transaction, w: Window): Promise<boolean[]> =>
  (
    await sql<Good>`
      select is_right as good from counted_check
      where job_id = ${w.job_id} and worker_id = ${w.worker_id}
        and (${w.since}::timestamptz is null or answered_at > ${w.since}::timestamptz)
      order by answered_at desc, assignment_id desc limit ${w.over}`.execute(tx)
  ).rows.map(({ good }) => good)

/** The last places that ended by being handed in, given back, or running out of time. */
export const lastKept = async (tx: Transaction, w: Window): Promise<boolean[]> =>
  (
    await sql<Good>`
      select a.first_submitted_at is not null as good from assignment a
      where a.job_id = ${w.job_id} and a.worker_id = ${w.worker_id}
        and (a.first_submitted_at is not null or a.status in ('returned', 'expired'))
        and (${w.since}::timestamptz is null or a.claimed_at > ${w.since}::timestamptz)
      order by a.id desc limit ${w.over}`.execute(tx)
  ).rows.map(({ good }) => good)

/** The last work that somebody judged: approved as it was, or sent back or rejected. Silence judges nothing. */
export const lastReviews = async (tx: Transaction, w: Window): Promise<boolean[]> =>
  (
    await sql<Good>`
      select a.status = 'approved' and a.change_rounds = 0 as good
      from assignment a
      where a.job_id = ${w.job_id} and a.worker_id = ${w.worker_id} and not a.is_gold
        and (a.change_rounds > 0 or a.status in ('rejected', 'upheld')
          or (a.status = 'approved' and exists (
            select from assignment_history h where h.assignment_id = a.id
              and h.to_status = 'approved' and h.caller not like 'system%')))
        and (${w.since}::timestamptz is null or a.first_submitted_at > ${w.since}::timestamptz)
      order by a.id desc limit ${w.over}`.execute(tx)
  ).rows.map(({ good }) => good)

/** Seconds of the last answers, newest first, and of those before. */
export const lastSeconds = async (
  tx: Transaction,
  w: Window,
  before: number,
): Promise<{ seconds: number; counts: boolean }[]> =>
  (
    await sql<{ seconds: number; counts: boolean }>`
      select a.counted_seconds::float8 as seconds,
        ${w.since}::timestamptz is null or a.first_submitted_at > ${w.since}::timestamptz as counts
      from assignment a
      where a.job_id = ${w.job_id} and a.worker_id = ${w.worker_id} and not a.is_gold
        and a.counted_seconds is not null and a.first_submitted_at is not null
      order by a.id desc limit ${w.over + before}`.execute(tx)
  ).rows

export type Beside = {
  task_id: Uuid
  own: boolean
  answers: Record<string, unknown>
}

/** The last answers whose tasks have so many other answers, with these. */
export const lastBeside = async (tx: Transaction, w: Window, others: number): Promise<Beside[]> =>
  (
    await sql<Beside>`
      with mine as materialized (
        select a.id, a.task_id, a.worker_id from assignment a
        where a.job_id = ${w.job_id} and a.worker_id = ${w.worker_id} and not a.is_gold
          and a.status in ('submitted', 'approved', 'changes_requested')
          and (${w.since}::timestamptz is null or a.first_submitted_at > ${w.since}::timestamptz)
          and ${others} <= (
            select count(*) from assignment o
            where o.task_id = a.task_id and o.worker_id <> a.worker_id
              and o.status in ('submitted', 'approved'))
        order by a.id desc limit ${w.over})
      select m.task_id, o.id = m.id as own, s.answers
      from mine m join assignment o on o.task_id = m.task_id
        and (o.id = m.id or (o.worker_id <> m.worker_id and o.status in ('submitted', 'approved')))
        join submission s on s.assignment_id = o.id and s.revision = o.revision
      order by m.id desc, o.id`.execute(tx)
  ).rows
