/** SQL of what review layers found: whose answer stands, for results, reports and the queue. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { Copied } from '../../copies/addresses.ts'
import type { Stands } from '../review-schemas.ts'

export type Outcome = {
  assignment_id: Uuid
  /** Null while nobody has looked. */
  stands: Stands | null
  /** What stands in the place of the author’s answer, and whose it is. */
  worker_id: Uuid | null
  answers: Record<string, unknown> | null
}

const columns = sql`
  o.assignment_id, o.stands,
  case o.stands when 'reviewer' then o.reviewer_id when 'adjudicator' then o.adjudicator_id end as worker_id,
  case o.stands when 'reviewer' then o.review when 'adjudicator' then o.adjudication end as answers`

/** Of these tasks’ answers that were drawn for a look. */
export const outcomesOf = async (tx: Transaction, job_id: Uuid, task_ids: Uuid[]) =>
  new Map(
    (
      await sql<Outcome>`
        select ${columns} from review_outcome o
        where o.job_id = ${job_id} and o.task_id = any(${task_ids}::uuid[])`.execute(tx)
    ).rows.map((row) => [row.assignment_id, row]),
  )

export type Correction = {
  assignment_id: Uuid
  stands: 'reviewer' | 'adjudicator'
  worker_id: Uuid
  answers: Record<string, unknown>
}

/** Answers of a job in whose place another stands; none in a job without layers. */
export const correctionsIn = async (tx: Transaction, job_id: Uuid) =>
  new Map(
    (
      await sql<Correction>`
        select ${columns} from review_outcome o
        where o.job_id = ${job_id} and o.stands in ('reviewer', 'adjudicator')`.execute(tx)
    ).rows.map((row) => [row.assignment_id, row]),
  )

export type ReviewCounts = {
  drawn: number
  reviewed: number
  wrong: number
  disputed: number
  /** Whether a layer of it is not closed. */
  running: boolean
}

/** How many were drawn, looked at, found wrong, and are in dispute. */
export const countOutcomes = async (tx: Transaction, job_id: Uuid): Promise<ReviewCounts> =>
  (
    await sql<ReviewCounts>`
      select count(*)::int as drawn, count(stands)::int as reviewed,
        (count(*) filter (where stands in ('reviewer', 'adjudicator')))::int as wrong,
        (count(*) filter (where stands = 'disputed'))::int as disputed,
        exists (select from review_layer l join job j on j.id = l.job_id
                where l.author_job_id = ${job_id} and j.status <> 'closed') as running
      from review_outcome where job_id = ${job_id}`.execute(tx)
  ).rows[0] ?? { drawn: 0, reviewed: 0, wrong: 0, disputed: 0, running: false }

export type DisagreementRow = {
  assignment_id: Uuid
  job_id: Uuid
  task_id: Uuid
  input: Record<string, unknown>
  copied: Copied
  given: Record<string, unknown>
  review: Record<string, unknown>
  adjudication: Record<string, unknown> | null
  revision: number
  stands: Stands
  settled_at: Date | null
}

const disagreements = sql`
  select o.assignment_id, o.job_id, o.task_id, t.input, o.given, o.review, o.adjudication, o.stands,
    o.settled_at, a.revision,
    (select copied from copied_for_task where task_id = t.id) as copied
  from review_outcome o join task t on t.id = o.task_id join assignment a on a.id = o.assignment_id
  where o.corrects and o.stands is not null`

type Asked = { job_id: Uuid; decided: boolean; before: Uuid | null; limit: number }

/** Answers that a reviewer did not accept, below `before`, newest first. */
export const selectDisagreements = async (tx: Transaction, a: Asked): Promise<DisagreementRow[]> =>
  (
    await sql<DisagreementRow>`
      ${disagreements} and o.job_id = ${a.job_id} and (o.stands <> 'disputed') = ${a.decided}
        and (${a.before}::uuid is null or o.assignment_id < ${a.before}::uuid)
      order by o.assignment_id desc limit ${a.limit}`.execute(tx)
  ).rows

/** Keeps an assignment of this requester’s from changing; false where it has none of that id. */
export const lockOwnAnswer = async (
  tx: Transaction,
  assignment_id: Uuid,
  requester_id: Uuid,
): Promise<boolean> =>
  (
    await sql`
      select 1 from assignment a join job j on j.id = a.job_id
      where a.id = ${assignment_id} and j.requester_id = ${requester_id} for no key update of a`.execute(
      tx,
    )
  ).rows.length > 0

/** What became of it where its reviewer did not accept it. */
export const findDisagreement = async (
  tx: Transaction,
  assignment_id: Uuid,
): Promise<DisagreementRow | undefined> =>
  (await sql<DisagreementRow>`${disagreements} and o.assignment_id = ${assignment_id}`.execute(tx))
    .rows[0]

type Settlement = {
  assignment_id: Uuid
  revision: number
  stands: Stands
  settled_by: Uuid
  now: Date
}

/** The last word counts. */
export const keepSettlement = (tx: Transaction, s: Settlement) =>
  sql`
    insert into layer_settlement (assignment_id, revision, stands, settled_by, settled_at)
    values (${s.assignment_id}, ${s.revision}, ${s.stands}, ${s.settled_by}, ${s.now})
    on conflict (assignment_id) do update set revision = excluded.revision, stands = excluded.stands,
      settled_by = excluded.settled_by, settled_at = excluded.settled_at`.execute(tx)
