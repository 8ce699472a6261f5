/** SQL of the look at a job’s answers. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { SIGNAL_LIMITS } from '../../kernel/limits/quality/signal-limits.ts'

/** Jobs in which something happened since the last look, and whose pause is over. */
export const jobsToSearch = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j left join signal_look l on l.job_id = j.id
      where j.id in (
          select id from job where status in ('open', 'paused', 'winding_down')
          union select job_id from signal_look where not settled)
        and (l.next_at is null or l.next_at <= ${now})
        and (j.status = 'closed' or exists (
          select from event e where e.job_id = j.id and e.horizon >= coalesce(l.horizon, 0)
            and e.horizon < event_settled_before()))
      order by l.next_at nulls first, j.id limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)

/** Whoever looks twice at once waits here; what happens from now on is seen the next time. */
export const takeSearch = (tx: Transaction, s: { job_id: Uuid; next_at: Date; settled: boolean }) =>
  sql`
    insert into signal_look (job_id, next_at, horizon, settled)
    values (${s.job_id}, ${s.next_at}, event_settled_before(), ${s.settled})
    on conflict (job_id) do update set next_at = excluded.next_at, horizon = excluded.horizon,
      settled = excluded.settled`.execute(tx)

export type SeenAnswer = {
  task_id: Uuid
  worker_id: Uuid
  answers: Record<string, unknown>
  seconds: number
  /** What the task shows, as one text; empty unless asked for. */
  source: string
}

/** The last answers that count, in the order in which they were handed in. Checks are no answers. */
export const lastAnswers = async (
  tx: Transaction,
  job_id: Uuid,
  withSource: boolean,
): Promise<SeenAnswer[]> =>
  (
    await sql<SeenAnswer>`
      select task_id, worker_id, answers, seconds, source from (
        select a.task_id, a.worker_id, s.answers, a.first_submitted_at, a.id,
          coalesce(a.counted_seconds,
            extract(epoch from a.first_submitted_at - a.claimed_at))::float8 as seconds,
          case when ${withSource}::boolean then t.input::text else '' end as source
        from assignment a
          join submission s on s.assignment_id = a.id and s.revision = a.revision
          join task t on t.id = a.task_id
        where a.job_id = ${job_id} and a.status in ('submitted', 'approved') and not a.is_gold
        order by a.id desc limit ${SIGNAL_LIMITS.answers_most}) last
      order by first_submitted_at, id`.execute(tx)
  ).rows

export type SeenCheck = {
  task_id: Uuid
  worker_id: Uuid
  is_right: boolean
  seconds: number
  in_use: boolean
}

/** The last answers to a job’s hidden gold that count, in their order. */
export const lastChecks = async (tx: Transaction, job_id: Uuid): Promise<SeenCheck[]> =>
  (
    await sql<SeenCheck>`
      select task_id, worker_id, is_right, seconds, in_use from (
        select c.task_id, c.worker_id, c.is_right, a.seconds, c.answered_at, c.assignment_id,
          g.status = 'active' as in_use
        from counted_check c join gold_answer a on a.assignment_id = c.assignment_id
          join gold g on g.task_id = c.task_id
        where c.job_id = ${job_id}
        order by c.answered_at desc limit ${SIGNAL_LIMITS.answers_most}) last
      order by answered_at, assignment_id`.execute(tx)
  ).rows
