/** SQL that counts what became of a job’s places, and what its workers ask. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type JobCounts = {
  in_work: number
  submitted: number
  changes_requested: number
  rejection_proposed: number
  rejected: number
  approved: number
  spent_minor: bigint
  open_questions: number
  /** Of those handed in or approved: answers to checks, which no result waits for. */
  checks: number
}

export const countAnswers = async (tx: Transaction, job_ids: Uuid[]) =>
  new Map(
    (
      await sql<JobCounts & { job_id: Uuid }>`
        select job_id,
          count(*) filter (where status = 'active')::int as in_work,
          count(*) filter (where status = 'submitted')::int as submitted,
          count(*) filter (where status = 'changes_requested')::int as changes_requested,
          count(*) filter (where status = 'rejection_proposed')::int as rejection_proposed,
          count(*) filter (where status in ('rejected', 'appealed', 'upheld'))::int as rejected,
          count(*) filter (where status = 'approved')::int as approved,
          coalesce(sum(paid_minor + fee_minor), 0)::bigint as spent_minor,
          (select count(*)::int from question q
           where q.job_id = assignment.job_id and q.answered_at is null) as open_questions,
          (select count(*)::int from assignment g
           where g.job_id = assignment.job_id and g.is_gold and not g.place_reopened
             and g.status in ('submitted', 'approved')) as checks
        from assignment where job_id = any(${job_ids}) group by job_id`.execute(tx)
    ).rows.map((row) => [row.job_id, row]),
  )

/** What workers ask and nobody answered, the oldest first. */
export const openQuestions = async (tx: Transaction, job_id: Uuid, limit: number) =>
  (
    await sql<{ question_id: Uuid; about: string; text: string; answer_until: Date }>`
      select id as question_id, about, text, answer_until from question
      where job_id = ${job_id} and answered_at is null order by id limit ${limit}`.execute(tx)
  ).rows
