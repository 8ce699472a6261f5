/** SQL of checks as their workers see them, and of contests. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Answers } from '../../forms/show-if.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Copied } from '../copies/addresses.ts'
import type { GoldKind } from './gold-schemas.ts'

/** An answered check with its key and what was said about it. */
export type CheckRow = {
  assignment_id: Uuid
  job_id: Uuid
  task_id: Uuid
  worker_id: Uuid
  requester_id: Uuid
  title: string
  form: unknown
  kind: GoldKind
  gold_status: 'active' | 'quarantined' | 'retired'
  is_right: boolean
  input: Record<string, unknown>
  copied: Copied
  given: Answers
  expected: Answers
  gold_reason: string
  answered_at: Date
  contest_reason: string | null
  contested_at: Date | null
  answer_by: Date | null
  contest_answer: 'for_worker' | 'gold_stands' | 'silence' | null
  contest_answered_at: Date | null
  contest_reasons: string | null
}

const checks = sql`
  select g.assignment_id, g.job_id, g.task_id, g.worker_id, j.requester_id, j.title, j.form, g.kind,
    k.status as gold_status, g.is_right, t.input,
    (select copied from copied_for_task where task_id = t.id) as copied, s.answers as given, k.expected,
    k.reason as gold_reason, g.answered_at, c.reason as contest_reason, c.contested_at,
    c.answer_by, c.answer as contest_answer, c.answered_at as contest_answered_at,
    c.reasons as contest_reasons
  from gold_answer g
    join job j on j.id = g.job_id
    join gold k on k.task_id = g.task_id
    join task t on t.id = g.task_id
    join submission s on s.assignment_id = g.assignment_id and s.revision = 1
    left join gold_contest c on c.assignment_id = g.assignment_id`

const rowsOf = async (tx: Transaction, rest: RawBuilder<unknown>) =>
  (await sql<CheckRow>`${checks} ${rest}`.execute(tx)).rows

/** Everything one worker answered of a job’s gold, oldest first. */
export const checksOfWorker = (tx: Transaction, job_id: Uuid, worker_id: Uuid) =>
  rowsOf(
    tx,
    sql`where g.job_id = ${job_id} and g.worker_id = ${worker_id}
        order by g.answered_at, g.assignment_id`,
  )

export const findCheck = async (tx: Transaction, assignment_id: Uuid) =>
  (await rowsOf(tx, sql`where g.assignment_id = ${assignment_id}`))[0]

/** Whether a worker holds or held this. */
export const isOwnWork = async (tx: Transaction, assignment_id: Uuid, worker_id: Uuid) =>
  (
    await sql`
      select 1 from assignment where id = ${assignment_id} and worker_id = ${worker_id}`.execute(tx)
  ).rows.length > 0

/** Whether it was done for a requester. */
export const isForRequester = async (tx: Transaction, assignment_id: Uuid, requester_id: Uuid) =>
  (
    await sql`
      select 1 from assignment a join job j on j.id = a.job_id
      where a.id = ${assignment_id} and j.requester_id = ${requester_id}`.execute(tx)
  ).rows.length > 0

/** Open contests of a requester’s jobs, the most urgent first. */
export const openContests = (
  tx: Transaction,
  asked: {
    requester_id: Uuid
    job_id: Uuid | null
    after: { at: Date; id: Uuid } | null
    limit: number
  },
) =>
  rowsOf(
    tx,
    sql`where c.answered_at is null and c.assignment_id is not null
        and j.requester_id = ${asked.requester_id}
        and (${asked.job_id}::uuid is null or g.job_id = ${asked.job_id}::uuid)
        and (${asked.after?.at ?? null}::timestamptz is null or (c.answer_by, c.assignment_id)
          > (${asked.after?.at ?? null}::timestamptz, ${asked.after?.id ?? null}::uuid))
        order by c.answer_by, c.assignment_id limit ${asked.limit}`,
  )

/** How many contests of one worker in one job wait for an answer. */
export const openContestsOf = async (tx: Transaction, job_id: Uuid, worker_id: Uuid) =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from gold_contest c
        join gold_answer g on g.assignment_id = c.assignment_id
      where g.job_id = ${job_id} and g.worker_id = ${worker_id}
        and c.answered_at is null`.execute(tx)
  ).rows[0]?.count ?? 0

/** False when it was contested before. */
export const insertContest = async (
  tx: Transaction,
  c: { assignment_id: Uuid; reason: string; now: Date; answer_by: Date },
): Promise<boolean> =>
  (
    await sql`
      insert into gold_contest (assignment_id, reason, contested_at, answer_by)
      values (${c.assignment_id}, ${c.reason}, ${c.now}, ${c.answer_by})
      on conflict do nothing returning 1`.execute(tx)
  ).rows.length > 0

/** False when somebody, or silence, answered before. */
export const answerContest = async (
  tx: Transaction,
  a: {
    assignment_id: Uuid
    answer: 'for_worker' | 'gold_stands' | 'silence'
    answered_by: Uuid | null
    reasons: string | null
    now: Date
  },
): Promise<boolean> =>
  (
    await sql`
      update gold_contest set answer = ${a.answer}, answered_by = ${a.answered_by},
        reasons = ${a.reasons}, answered_at = ${a.now}
      where assignment_id = ${a.assignment_id} and answered_at is null
      returning 1`.execute(tx)
  ).rows.length > 0

export const contestsToLapse = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ assignment_id: Uuid }>`
      select assignment_id from gold_contest
      where answered_at is null and answer_by <= ${now}
      order by answer_by limit ${limit}`.execute(tx)
  ).rows.map(({ assignment_id }) => assignment_id)

/** Somebody’s checks changed what they count for. */
export const wantLook = (tx: Transaction, job_id: Uuid, worker_id: Uuid, now: Date) =>
  sql`
    insert into gold_look (job_id, worker_id, due_at) values (${job_id}, ${worker_id}, ${now})
    on conflict do nothing`.execute(tx)
