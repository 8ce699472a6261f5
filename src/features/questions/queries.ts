/** All SQL of the questions slice. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/** A question with the terms it is about. */
export type QuestionRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  worker_id: Uuid
  assignment_id: Uuid
  about: string
  text: string
  asked_at: Date
  answer_until: Date
  put_off_seconds: number
  answer: string | null
  answered_at: Date | null
  livemode: boolean
  description: string
  form: unknown
  ai_use: string
  estimated_seconds: number
}

const rowsOf = async (tx: Transaction, where: RawBuilder<unknown>): Promise<QuestionRow[]> =>
  (
    await sql<QuestionRow>`
      select q.id, q.job_id, q.requester_id, q.worker_id, q.assignment_id, q.about, q.text,
        q.asked_at, q.answer_until, q.put_off_seconds, q.answer, q.answered_at, j.livemode,
        j.description, j.form, j.ai_use, j.estimated_seconds
      from question q join job j on j.id = q.job_id where ${where}`.execute(tx)
  ).rows

export const findQuestion = async (tx: Transaction, id: Uuid) =>
  (await rowsOf(tx, sql`q.id = ${id}`))[0]

/** The same, kept from being answered by somebody else meanwhile. */
export const lockQuestion = async (tx: Transaction, id: Uuid) =>
  (await rowsOf(tx, sql`q.id = ${id} for no key update of q`))[0]

type Listing = { job_id: Uuid; open: boolean | null; before: Uuid | null; limit: number }

/** A job’s questions, newest first; of a worker their own and the answered ones. */
export const selectQuestions = (tx: Transaction, l: Listing & { worker_id: Uuid | null }) =>
  rowsOf(
    tx,
    sql`q.job_id = ${l.job_id}
      and (${l.worker_id}::uuid is null or q.worker_id = ${l.worker_id}::uuid
        or q.answered_at is not null)
      and (${l.open}::boolean is null or (q.answered_at is null) = ${l.open}::boolean)
      and (${l.before}::uuid is null or q.id < ${l.before}::uuid)
    order by q.id desc limit ${l.limit}`,
  )

/** How often this was asked about the task in hand, and whether one of them is open. */
export const askedAbout = async (tx: Transaction, assignment_id: Uuid) =>
  (
    await sql<{ asked: number; open: number }>`
      select count(*)::int as asked, count(*) filter (where answered_at is null)::int as open
      from question where assignment_id = ${assignment_id}`.execute(tx)
  ).rows[0] ?? { asked: 0, open: 0 }

export const insertQuestion = (
  tx: Transaction,
  q: Omit<
    QuestionRow,
    'answer' | 'answered_at' | 'livemode' | 'description' | 'form' | 'ai_use' | 'estimated_seconds'
  >,
) =>
  sql`
    insert into question (id, job_id, requester_id, worker_id, assignment_id, about, text, asked_at,
      answer_until, put_off_seconds)
    values (${q.id}, ${q.job_id}, ${q.requester_id}, ${q.worker_id}, ${q.assignment_id}, ${q.about},
      ${q.text}, ${q.asked_at}, ${q.answer_until}, ${q.put_off_seconds})`.execute(tx)

export const storeAnswer = (
  tx: Transaction,
  a: { id: Uuid; answer: string; answered_by: string; now: Date },
) =>
  sql`
    update question set answer = ${a.answer}, answered_by = ${a.answered_by},
      answered_at = ${a.now}
    where id = ${a.id}`.execute(tx)

/** Moves the worker’s time of work in hand: to finish it, or to change what was asked for. */
export const moveTime = (tx: Transaction, assignment_id: Uuid, seconds: number) =>
  sql`
    update assignment set
      expires_at = case when status = 'active'
        then expires_at + ${seconds} * interval '1 second' else expires_at end,
      auto_approve_at = case when status = 'changes_requested'
        then auto_approve_at + ${seconds} * interval '1 second' else auto_approve_at end
    where id = ${assignment_id} and status in ('active', 'changes_requested')`.execute(tx)

/** Whether an unanswered question of this job is about the criterion, or about something it is part of. */
export const hasOpenQuestion = async (
  tx: Transaction,
  job_id: Uuid,
  criterion: string,
): Promise<boolean> =>
  (
    await sql`
      select 1 from question
      where job_id = ${job_id} and answered_at is null
        and (about = '' or about = ${criterion} or starts_with(${criterion}, about || '/'))
      limit 1`.execute(tx)
  ).rows.length > 0

/** Whether the worker has or had a task of the job. */
export const worksOn = async (tx: Transaction, worker_id: Uuid, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select 1 from assignment where worker_id = ${worker_id} and job_id = ${job_id}
      limit 1`.execute(tx)
  ).rows.length > 0
