/** SQL of gold tasks and the answers to them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Write } from '../../database/together.ts'
import type { Answers } from '../../forms/show-if.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import type { Tolerance } from './agreement.ts'
import type { GoldKind } from './gold-schemas.ts'

/** The key of a gold task. */
export type GoldKey = {
  task_id: Uuid
  kind: GoldKind
  status: 'active' | 'quarantined' | 'retired'
  expected: Answers
  tolerance: Tolerance
  reason: string
}

export type GoldRow = GoldKey & {
  job_id: Uuid
  input: Record<string, unknown>
  answers: number
  right: number
  contests: number
  contests_open: number
  created_at: Date
  ended_at: Date | null
}

const goldRows = sql`
  select g.*, t.input, coalesce(n.answers, 0) as answers, coalesce(n."right", 0) as "right",
    coalesce(n.contests, 0) as contests, coalesce(n.contests_open, 0) as contests_open
  from gold g join task t on t.id = g.task_id
    left join lateral (
      select count(*)::int as answers, count(*) filter (where a.is_right)::int as "right",
        count(c.assignment_id)::int as contests,
        count(*) filter (where c.assignment_id is not null and c.answered_at is null)::int
          as contests_open
      from gold_answer a left join gold_contest c on c.assignment_id = a.assignment_id
      where a.task_id = g.task_id) n on true`

/** A job’s gold after an id, oldest first. */
export const selectGold = async (
  tx: Transaction,
  { job_id, after, limit }: { job_id: Uuid; after: Uuid | null; limit: number },
) =>
  (
    await sql<GoldRow>`
      ${goldRows}
      where g.job_id = ${job_id} and (${after}::uuid is null or g.task_id > ${after}::uuid)
      order by g.task_id limit ${limit}`.execute(tx)
  ).rows

export const findGold = async (tx: Transaction, task_id: Uuid) =>
  (
    await sql<GoldRow>`
      ${goldRows} where g.task_id = ${task_id}`.execute(tx)
  ).rows[0]

/** How much gold is in use, and where the next task of its own stands. */
export const countGold = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<{ active: number; next_ordinal: number }>`
      select (select count(*)::int from gold where job_id = ${job_id} and status = 'active')
          as active,
        greatest(${GOLD_LIMITS.first_ordinal}::int, (
          select max(ordinal) from task where job_id = ${job_id})) + 1 as next_ordinal`.execute(tx)
  ).rows[0] ?? { active: 0, next_ordinal: GOLD_LIMITS.first_ordinal + 1 }

/** A requester’s own task, and whether nobody meets it in its turn any more. */
export const findTask = async (tx: Transaction, task_id: Uuid, requester_id: Uuid) =>
  (
    await sql<{
      job_id: Uuid
      input: Record<string, unknown>
      answered: boolean
      is_gold: boolean
    }>`
      select t.job_id, t.input, t.status = 'done' as answered,
        exists (select from gold g where g.task_id = t.id) as is_gold
      from task t join job j on j.id = t.job_id
      where t.id = ${task_id} and j.requester_id = ${requester_id}`.execute(tx)
  ).rows[0]

export const insertGold = async (
  tx: Transaction,
  job_id: Uuid,
  gold: Omit<GoldKey, 'status'>[],
  now: Date,
) => {
  await sql`
    insert into gold (task_id, job_id, kind, expected, tolerance, reason, created_at)
    select task_id, ${job_id}, kind, expected::jsonb, tolerance::jsonb, reason, ${now}
    from unnest(
      ${gold.map(({ task_id }) => task_id)}::uuid[], ${gold.map(({ kind }) => kind)}::text[],
      ${gold.map(({ expected }) => JSON.stringify(expected))}::text[],
      ${gold.map(({ tolerance }) => JSON.stringify(tolerance))}::text[],
      ${gold.map(({ reason }) => reason)}::text[])
      as given(task_id, kind, expected, tolerance, reason)`.execute(tx)
  await countTraining(tx, job_id)
}

/** The job’s row knows how much explained gold comes first. */
const countTraining = (tx: Transaction, job_id: Uuid) =>
  sql`
    update job set gold_training = least(${GOLD_LIMITS.training_first}::int, (
      select count(*) from gold
      where job_id = ${job_id} and kind = 'training' and status = 'active'))
    where id = ${job_id}`.execute(tx)

/** Takes gold out of use, and has everybody looked at who answered it. */
export const endGold = async (
  tx: Transaction,
  { job_id, task_id, status }: { job_id: Uuid; task_id: Uuid; status: 'quarantined' | 'retired' },
  now: Date,
): Promise<boolean> => {
  const { rows } = await sql`
    update gold set status = ${status}, ended_at = ${now}
    where task_id = ${task_id} and job_id = ${job_id}
      and (status = 'active' or (status = 'retired' and ${status} = 'quarantined'))
    returning 1`.execute(tx)
  if (rows.length === 0) return false
  await countTraining(tx, job_id)
  await sql`
    insert into gold_look (job_id, worker_id, due_at)
    select distinct job_id, worker_id, ${now}::timestamptz from gold_answer
    where task_id = ${task_id}
    on conflict do nothing`.execute(tx)
  return true
}

/** The key an answer to gold is held against. */
export const keyOf = async (tx: Transaction, task_id: Uuid): Promise<GoldKey | undefined> =>
  (
    await sql<GoldKey>`
      select task_id, kind, status, expected, tolerance, reason
      from gold where task_id = ${task_id}`.execute(tx)
  ).rows[0]

/** How a check was answered. */
export type GoldAnswer = {
  assignment_id: Uuid
  task_id: Uuid
  job_id: Uuid
  worker_id: Uuid
  kind: GoldKind
  is_right: boolean
  seconds: number
  now: Date
}

/** Keeps it; to be left to the end of a transaction. */
export const insertGoldAnswer = (a: GoldAnswer): Write =>
  sql`
    insert into gold_answer
      (assignment_id, task_id, job_id, worker_id, kind, is_right, seconds, answered_at)
    values (${a.assignment_id}, ${a.task_id}, ${a.job_id}, ${a.worker_id}, ${a.kind},
      ${a.is_right}, ${a.seconds}, ${a.now})`

/** Has somebody’s checks looked at; to be left to the end too. */
export const lookLater = (job_id: Uuid, worker_id: Uuid, now: Date): Write =>
  sql`
    insert into gold_look (job_id, worker_id, due_at)
    values (${job_id}, ${worker_id}, ${now})
    on conflict do nothing`
