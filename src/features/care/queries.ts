/** All SQL of the care slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ContentFlag } from '../content/content-schemas.ts'
import type { JobRow } from '../jobs/queries.ts'
import type { REPORT_OUTCOMES } from './contract.ts'

export type Outcome = (typeof REPORT_OUTCOMES)[number]

export type ReportRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  assignment_id: Uuid
  worker_id: Uuid
  task_id: Uuid
  shows: ContentFlag[]
  worth_minor: bigint
  paid_at: Date | null
  currency: Currency
  created_at: Date
  due_at: Date
  outcome: Outcome | null
}

const reports = sql`
  select r.*, a.task_id, j.currency from content_report r
    join assignment a on a.id = r.assignment_id
    join job j on j.id = r.job_id`

export const insertReport = (
  tx: Transaction,
  r: Omit<ReportRow, 'task_id' | 'currency' | 'outcome'>,
) =>
  sql`
    insert into content_report (id, job_id, requester_id, assignment_id, worker_id, shows,
      worth_minor, paid_at, created_at, due_at)
    values (${r.id}, ${r.job_id}, ${r.requester_id}, ${r.assignment_id}, ${r.worker_id},
      ${r.shows}::text[], ${r.worth_minor}, ${r.paid_at}, ${r.created_at}, ${r.due_at})`.execute(tx)

/** Reports of one person since `from` with which nobody has agreed. */
export const unconfirmedSince = async (
  tx: Transaction,
  worker_id: Uuid,
  from: Date,
): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from content_report
      where worker_id = ${worker_id} and created_at > ${from}
        and outcome is distinct from 'confirmed'`.execute(tx)
  ).rows[0]?.count ?? 0

/** How many people’s reports about a job wait for an answer. */
export const peopleWaiting = async (tx: Transaction, job_id: Uuid): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(distinct worker_id)::int as count from content_report
      where job_id = ${job_id} and outcome is null`.execute(tx)
  ).rows[0]?.count ?? 0

/** A job’s reports below `after`, newest first. */
export const selectReports = async (
  tx: Transaction,
  { job_id, before, limit }: { job_id: Uuid; before: Moment | null; limit: number },
) =>
  (
    await sql<ReportRow>`
      ${reports} where r.job_id = ${job_id}
        and (${before?.at ?? null}::timestamptz is null or (r.created_at, r.id)
          < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
      order by r.created_at desc, r.id desc limit ${limit}`.execute(tx)
  ).rows

export type ReportedJobRow = {
  job_id: Uuid
  title: string
  status: JobRow['status']
  requester_id: Uuid
  requester: string
  content_flags: ContentFlag[]
  people: number
  shows: ContentFlag[]
  answer_until: Date
}

/** Jobs with reports that wait, by their id after `after`. */
export const reportedJobs = async (
  tx: Transaction,
  { after, limit }: { after: Uuid | null; limit: number },
): Promise<ReportedJobRow[]> =>
  (
    await sql<ReportedJobRow>`
      select r.job_id, j.title, j.status, j.requester_id, q.name as requester,
        coalesce(j.content_flags, '{}') as content_flags,
        count(distinct r.worker_id)::int as people, min(r.due_at) as answer_until,
        array(select distinct flag from content_report o, unnest(o.shows) flag
              where o.job_id = r.job_id and o.outcome is null order by flag) as shows
      from content_report r join job j on j.id = r.job_id
        join requester q on q.id = j.requester_id
      where r.outcome is null and (${after}::uuid is null or r.job_id > ${after}::uuid)
      group by r.job_id, j.id, q.name
      order by r.job_id limit ${limit}`.execute(tx)
  ).rows

/** The reports of a job that wait for an answer; with `now`, those alone whose time is over. */
export const openReports = async (tx: Transaction, job_id: Uuid, now: Date | null) =>
  (
    await sql<ReportRow>`
      ${reports} where r.job_id = ${job_id} and r.outcome is null
        and (${now}::timestamptz is null or r.due_at <= ${now}::timestamptz)
      order by r.id`.execute(tx)
  ).rows

/** Answers one report; `decided_by` null: nobody did in time. */
export const endReport = (
  tx: Transaction,
  r: { id: Uuid; outcome: Outcome; decided_by: Uuid | null; paid_at: Date | null; now: Date },
) =>
  sql`
    update content_report set outcome = ${r.outcome}, decided_by = ${r.decided_by},
      decided_at = ${r.now}, paid_at = ${r.paid_at}
    where id = ${r.id} and outcome is null`.execute(tx)

/** Jobs with a report that nobody answered in time. */
export const reportsDue = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ job_id: Uuid }>`
      select distinct job_id from content_report
      where outcome is null and due_at <= ${now} limit ${limit}`.execute(tx)
  ).rows.map(({ job_id }) => job_id)
