/** SQL of tests as they are made and funded. The key stands in a table of its own that grading alone reads. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { AnswerKey } from '../../forms/grading/answer-key.ts'
import type { Uuid } from '../../kernel/id.ts'
import { TIME_LIMITS } from '../../kernel/limits/time-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import { isRunning } from '../work/queries.ts'

export type TestRow = {
  id: Uuid
  /** Null: the instance’s own. */
  requester_id: Uuid | null
  livemode: boolean
  status: 'open' | 'closed'
  name: string
  description: string
  form: unknown
  form_sha256: string
  grading: 'key' | 'human'
  threshold: number
  estimated_seconds: number
  currency: Currency
  reward_minor: bigint
  grade_within_seconds: number
  valid_seconds: number
  attempts_left: number | null
  created_at: Date
}
export type CountedTest = TestRow & {
  started: number
  waiting: number
  passed: number
  measured_seconds: number | null
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** Makes a test; false when its asker has an open one of that name. */
export const insertTest = async (tx: Transaction, t: TestRow): Promise<boolean> => {
  const { rows } = await sql`
    insert into qualification (id, requester_id, livemode, status, name, description, form,
      form_sha256, grading, threshold, estimated_seconds, currency, reward_minor,
      grade_within_seconds, valid_seconds, attempts_left, created_at)
    values (${t.id}, ${t.requester_id}, ${t.livemode}, 'open', ${t.name}, ${t.description},
      ${JSON.stringify(t.form)}, ${t.form_sha256}, ${t.grading}, ${t.threshold},
      ${t.estimated_seconds}, ${t.currency}, ${t.reward_minor}, ${t.grade_within_seconds},
      ${t.valid_seconds}, ${t.attempts_left}, ${t.created_at})
    on conflict (asker, lower(name)) where status = 'open' do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export const insertKey = (tx: Transaction, id: Uuid, key: AnswerKey) =>
  sql`
    insert into qualification_key (qualification_id, key)
    values (${id}, ${JSON.stringify(key)})`.execute(tx)

export const insertTestFiles = (tx: Transaction, id: Uuid, file_ids: Uuid[]) =>
  sql`
    insert into qualification_file (qualification_id, file_id)
    select distinct ${id}::uuid, f from unnest(${file_ids}::uuid[]) f`.execute(tx)

/** The key of a test: for grading, for its own requester, and for what is graded already. */
export const keyOf = async (tx: Transaction, id: Uuid): Promise<AnswerKey | null> =>
  one(
    await sql<{ key: AnswerKey }>`
      select key from qualification_key where qualification_id = ${id}`.execute(tx),
  )?.key ?? null

/** Open tests of an asker. */
export const countOpenTests = async (tx: Transaction, requester_id: Uuid | null): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from qualification
      where status = 'open' and requester_id is not distinct from ${requester_id}::uuid`.execute(
      tx,
    ),
  )?.count ?? 0

/** Of test `q`: the median seconds that the newest 200 attempts took, from 5 on. */
export const measuredTest = sql<number | null>`
  (select case when count(*) >= ${TIME_LIMITS.answers_for_median}::int
     then percentile_cont(0.5) within group (order by counted_seconds)::int end
   from (select counted_seconds from qualification_attempt m
         where m.qualification_id = q.id and m.handed_in_at is not null
         order by m.id desc limit ${TIME_LIMITS.newest}::int) newest)`

const counted = (where: RawBuilder<unknown>, now: Date) => sql<CountedTest>`
  select q.*, ${measuredTest} as measured_seconds,
    (select count(*)::int from qualification_attempt t where t.qualification_id = q.id) as started,
    (select count(*)::int from qualification_attempt t
     where t.qualification_id = q.id and t.grade_until is not null) as waiting,
    (select count(*)::int from worker_qualification w
     where w.qualification_id = q.id and w.valid_until > ${now}) as passed
  from qualification q where ${where}`

/** A test that this requester may ask for: its own, or the instance’s. The operator (null) has the latter. */
export const findTest = async (
  tx: Transaction,
  { id, requester_id, now }: { id: Uuid; requester_id: Uuid | null; now: Date },
) =>
  one(
    await counted(
      sql`q.id = ${id}
        and (q.requester_id is null or q.requester_id = ${requester_id}::uuid)`,
      now,
    ).execute(tx),
  )

/** The same as a list, newest first, below `before`. */
export const selectTests = async (
  tx: Transaction,
  q: { requester_id: Uuid | null; before: Uuid | null; limit: number; now: Date },
) =>
  (
    await counted(
      sql`(q.requester_id is null or q.requester_id = ${q.requester_id}::uuid)
        and (${q.before}::uuid is null or q.id < ${q.before}::uuid)
      order by q.id desc limit ${q.limit}`,
      q.now,
    ).execute(tx)
  ).rows

/** Any test, kept from changing until the transaction ends. */
export const lockTest = async (tx: Transaction, id: Uuid) =>
  one(
    await sql<TestRow>`
      select * from qualification where id = ${id} for no key update`.execute(tx),
  )

/** Changes how many paid attempts there is money for. */
export const addAttempts = (tx: Transaction, id: Uuid, more: number) =>
  sql`
    update qualification set attempts_left = attempts_left + ${more}
    where id = ${id} and attempts_left is not null`.execute(tx)

export const closeTest = (tx: Transaction, id: Uuid, now: Date) =>
  sql`
    update qualification set status = 'closed', closed_at = ${now},
      attempts_left = case when attempts_left is not null then 0 end
    where id = ${id} and status = 'open'`.execute(tx)

/** Open jobs that ask for this test. */
export const jobsAsking = async (tx: Transaction, id: Uuid, now: Date): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from job j join job_audience a on a.job_id = j.id
      where ${id} = any(a.qualification_ids) and (${isRunning(now)} or j.status = 'paused')`.execute(
      tx,
    ),
  )?.count ?? 0
