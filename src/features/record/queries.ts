/** All SQL of the record slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import type { Currency } from '../../kernel/money.ts'
import { workingSeconds } from '../jobs/pay/working-time-queries.ts'
import type { Skill } from './skill-schemas.ts'

/** What a worker did on one job; times are ISO texts, `minor` is minor units as text. */
export type WorkedJob = {
  job_id: Uuid
  title: string
  requester: string
  kind: string
  purpose: string
  currency: Currency
  answers: number
  seconds: number
  minor: bigint
  first_at: Date
  last_at: Date
}

/**
 * Approved work by job, oldest first, with its measured working time.
 */
export const workedJobs = async (tx: Transaction, worker_id: Uuid): Promise<WorkedJob[]> =>
  (
    await sql<WorkedJob>`
      select j.id as job_id, j.title, r.name as requester, j.kind, j.purpose, j.currency,
        count(*)::int as answers, sum(a.paid_minor)::bigint as minor,
        sum(${workingSeconds})::int as seconds,
        min(a.claimed_at) as first_at, max(a.submitted_at) as last_at
      from assignment a join job j on j.id = a.job_id join requester r on r.id = j.requester_id
      where a.worker_id = ${worker_id} and a.status = 'approved'
      group by j.id, r.name order by first_at, j.id`.execute(tx)
  ).rows

export const workerSince = async (tx: Transaction, worker_id: Uuid): Promise<Date | undefined> =>
  (
    await sql<{ created_at: Date }>`
      select created_at from worker where id = ${worker_id}`.execute(tx)
  ).rows[0]?.created_at

/** Skills by kind of work that are known well enough to be told. */
export const knownSkills = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<{ kind: string; score: number; counted_at: Date; valid_until: Date }>`
      select kind, score, counted_at, valid_until from worker_skill
      where worker_id = ${worker_id} and weight >= ${SKILL_LIMITS.least_weight}
      order by kind`.execute(tx)
  ).rows

export type DecisionLine = {
  id: Uuid
  case_id: Uuid
  kind: string
  outcome: string
  rule: string | null
  reviews: Uuid | null
  decided_at: Date
  ends_at: Date | null
}

/** What humans decided about a person here, oldest first; the words of it stay in the case. */
export const decisionsAbout = async (tx: Transaction, worker_id: Uuid): Promise<DecisionLine[]> =>
  (
    await sql<DecisionLine>`
      select d.id, d.case_id, d.kind, d.outcome, s.rule, d.reviews, d.decided_at, d.ends_at
      from decision d left join decision_statement s on s.decision_id = d.id
      where d.worker_id = ${worker_id} order by d.decided_at, d.id`.execute(tx)
  ).rows

export type PassedTest = {
  qualification_id: Uuid
  name: string
  /** Null: the place’s own test. */
  requester: string | null
  score: number
  passed_at: Date
  valid_until: Date
}

/** Tests that somebody passed here, the first passed first. */
export const passedTests = async (tx: Transaction, worker_id: Uuid): Promise<PassedTest[]> =>
  (
    await sql<PassedTest>`
      select w.qualification_id, q.name, r.name as requester, w.score, w.passed_at, w.valid_until
      from worker_qualification w join qualification q on q.id = w.qualification_id
        left join requester r on r.id = q.requester_id
      where w.worker_id = ${worker_id} order by w.passed_at, w.qualification_id`.execute(tx)
  ).rows

export type Summary = {
  /** Missing in what was brought before skills stood in records. */
  skills?: Skill[]

  /** Missing in what was brought before decisions stood in records. */
  decisions?: number
  answers: number
  seconds: number
  totals: { currency: Currency; earned: string; paid_out: string }[]
}
export type BroughtRow = {
  id: Uuid
  issuer: string
  place_name: string
  summary: Summary
  brought_at: Date
}

/** Keeps a record; false when this very one is kept already. */
export const insertBrought = async (
  tx: Transaction,
  r: BroughtRow & { worker_id: Uuid; sha256: Buffer; credential: Record<string, unknown> },
): Promise<boolean> =>
  (
    await sql`
      insert into brought_record (id, worker_id, issuer, place_name, sha256, summary, credential,
        brought_at)
      values (${r.id}, ${r.worker_id}, ${r.issuer}, ${r.place_name}, ${r.sha256},
        ${JSON.stringify(r.summary)}::jsonb, ${JSON.stringify(r.credential)}::jsonb,
        ${r.brought_at})
      on conflict (worker_id, sha256) do nothing returning 1`.execute(tx)
  ).rows.length > 0

/** One worker’s bringing follows the other, so that the bound on records holds. */
export const lockWorker = (tx: Transaction, worker_id: Uuid) =>
  sql`select from worker where id = ${worker_id} for no key update`.execute(tx)

export const countBrought = async (tx: Transaction, worker_id: Uuid): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from brought_record where worker_id = ${worker_id}`.execute(tx)
  ).rows[0]?.count ?? 0

export const selectBrought = async (
  tx: Transaction,
  q: { worker_id: Uuid; before: Uuid | null; limit: number },
): Promise<BroughtRow[]> =>
  (
    await sql<BroughtRow>`
      select id, issuer, place_name, summary, brought_at from brought_record
      where worker_id = ${q.worker_id} and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

export const deleteBrought = async (tx: Transaction, id: Uuid, worker_id: Uuid): Promise<boolean> =>
  (
    await sql`
      delete from brought_record where id = ${id} and worker_id = ${worker_id} returning 1`.execute(
      tx,
    )
  ).rows.length > 0
