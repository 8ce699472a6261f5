/** SQL of attempts at tests. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { AttemptStatus } from '../qualification-schemas.ts'
import { measuredTest, type TestRow } from '../queries.ts'

/** An attempt with all of its test but the key. */
export type AttemptRow = Pick<
  TestRow,
  | 'requester_id'
  | 'livemode'
  | 'name'
  | 'description'
  | 'form'
  | 'grading'
  | 'threshold'
  | 'estimated_seconds'
  | 'currency'
  | 'reward_minor'
  | 'grade_within_seconds'
  | 'valid_seconds'
> & {
  id: Uuid
  qualification_id: Uuid
  worker_id: Uuid
  status: AttemptStatus
  test_status: TestRow['status']
  requester: string | null
  unpaid: boolean
  started_at: Date
  expires_at: Date
  retake_at: Date
  unpaid_until: Date
  answers: Record<string, unknown> | null
  handed_in_at: Date | null
  paid_minor: bigint
  topped_minor: bigint | null
  grade_until: Date | null
  score: number | null
  decided_at: Date | null
  decided_by: Uuid | null
  note: string | null
  contest: string | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

const attempts = (where: RawBuilder<unknown>) => sql<AttemptRow>`
  select t.*, q.requester_id, q.livemode, q.name, q.description, q.form, q.grading, q.threshold,
    q.estimated_seconds, q.currency, q.reward_minor, q.grade_within_seconds, q.valid_seconds,
    q.status as test_status, r.name as requester, u.amount_minor as topped_minor
  from qualification_attempt t join qualification q on q.id = t.qualification_id
    left join requester r on r.id = q.requester_id
    left join test_top_up u on u.attempt_id = t.id
  where ${where}`

export const findAttempt = async (tx: Transaction, id: Uuid) =>
  one(await attempts(sql`t.id = ${id}`).execute(tx))

/** The same, kept from changing until the transaction ends. */
export const lockAttempt = async (tx: Transaction, id: Uuid) => {
  await sql`select 1 from qualification_attempt where id = ${id} for no key update`.execute(tx)
  return findAttempt(tx, id)
}

/** The attempts at a test, newest first, below `before`. */
export const selectAttempts = async (
  tx: Transaction,
  q: { qualification_id: Uuid; status: AttemptStatus | null; before: Uuid | null; limit: number },
) =>
  (
    await attempts(sql`t.qualification_id = ${q.qualification_id}
      and (${q.status}::text is null or t.status = ${q.status})
      and (${q.before}::uuid is null or t.id < ${q.before}::uuid)
      order by t.id desc limit ${q.limit}`).execute(tx)
  ).rows

/** What of earlier attempts stands in the way of another: the latest times of both rules. */
export const earlierTries = async (
  tx: Transaction,
  { worker_id, qualification_id }: { worker_id: Uuid; qualification_id: Uuid },
) =>
  one(
    await sql<{ retake_at: Date | null; unpaid_until: Date | null; waiting: boolean }>`
      select
        (select max(retake_at) from qualification_attempt
         where worker_id = ${worker_id} and qualification_id = q.id) as retake_at,
        (select max(unpaid_until) from qualification_attempt
         where worker_id = ${worker_id} and asker = q.asker and unpaid) as unpaid_until,
        exists (select from qualification_attempt
          where worker_id = ${worker_id} and qualification_id = q.id
            and status in ('started', 'grading', 'contested')) as waiting
      from qualification q where q.id = ${qualification_id}`.execute(tx),
  ) ?? { retake_at: null, unpaid_until: null, waiting: false }

/** What half of the people needed or less, in seconds; null under five attempts. */
export const medianOfTest = async (tx: Transaction, id: Uuid): Promise<number | null> =>
  one(
    await sql<{ median: number | null }>`
      select ${measuredTest} as median from qualification q where q.id = ${id}`.execute(tx),
  )?.median ?? null

type NewAttempt = {
  id: Uuid
  qualification_id: Uuid
  worker_id: Uuid
  now: Date
  expires_at: Date
  retake_at: Date
  unpaid_until: Date
}

/** Begins an attempt and takes one of those that money is set aside for. */
export const insertAttempt = async (tx: Transaction, a: NewAttempt): Promise<void> => {
  await sql`
    insert into qualification_attempt (id, qualification_id, asker, unpaid, worker_id, status,
      started_at, expires_at, retake_at, unpaid_until)
    select ${a.id}, q.id, q.asker, q.unpaid, ${a.worker_id}, 'started', ${a.now},
      ${a.expires_at}, ${a.retake_at}, ${a.unpaid_until}
    from qualification q where q.id = ${a.qualification_id}`.execute(tx)
}

/** What a step may set besides the status. */
export type AttemptChange = {
  answers?: string
  handed_in_at?: Date
  counted_seconds?: number
  paid_minor?: bigint
  grade_until?: Date | null
  score?: number
  decided_at?: Date | null
  decided_by?: Uuid | null
  note?: string | null
  contest?: string
  unpaid_until?: Date
  pay_check_at?: Date | null
}

/** The guarded update; false, and nothing done, when the attempt is not in one of `from` any more. */
export const moveAttempt = async (
  tx: Transaction,
  {
    id,
    from,
    to,
    change,
  }: {
    id: Uuid
    from: readonly string[]
    to: AttemptStatus
    change: AttemptChange
  },
): Promise<boolean> => {
  const set = Object.entries(change).map(([name, value]) => sql`, ${sql.ref(name)} = ${value}`)
  const { rows } = await sql`
    update qualification_attempt set status = ${to}${sql.join(set, sql``)}
    where id = ${id} and status = any(${[...from]}) returning 1`.execute(tx)
  return rows.length > 0
}

type Shown = {
  worker_id: Uuid
  qualification_id: Uuid
  attempt_id: Uuid
  score: number
  now: Date
  valid_until: Date
}

/** Keeps what somebody has shown: the better score while the earlier one counts, the later end. */
export const keepResult = (tx: Transaction, r: Shown) =>
  sql`
    insert into worker_qualification as mine
      (worker_id, qualification_id, attempt_id, score, passed_at, valid_until)
    values (${r.worker_id}, ${r.qualification_id}, ${r.attempt_id}, ${r.score}, ${r.now},
      ${r.valid_until})
    on conflict (worker_id, qualification_id) do update
      set score = case when mine.valid_until > ${r.now}
            then greatest(mine.score, excluded.score) else excluded.score end,
        attempt_id = excluded.attempt_id, passed_at = excluded.passed_at,
        valid_until = greatest(mine.valid_until, excluded.valid_until)`.execute(tx)

/** Attempts at a test that may still be handed in. */
export const countBegun = async (tx: Transaction, qualification_id: Uuid): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from qualification_attempt
      where qualification_id = ${qualification_id} and status = 'started'`.execute(tx),
  )?.count ?? 0

/** Attempts whose time to hand in, or to be graded, is over. */
export const attemptsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      (select id from qualification_attempt where status = 'started' and expires_at <= ${now}
       order by expires_at limit ${limit})
      union all
      (select id from qualification_attempt where grade_until <= ${now}
       order by grade_until limit ${limit})
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
