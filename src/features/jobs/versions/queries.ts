/** SQL of the versions of a job’s terms. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { JobRow } from '../queries.ts'

/** What can get better on a job that runs, besides its pay. */
export type Improved = Pick<JobRow, 'deadline' | 'lease_seconds' | 'auto_approve_seconds'>

/** A further version of the terms; the database refuses one that is worse. */
export const setImproved = async (tx: Transaction, job_id: Uuid, to: Improved) =>
  (
    await sql<JobRow>`
      update job set deadline = ${to.deadline}, lease_seconds = ${to.lease_seconds},
        auto_approve_seconds = ${to.auto_approve_seconds}, terms_version = terms_version + 1
      where id = ${job_id} returning *`.execute(tx)
  ).rows[0]

export type VersionRow = Improved & {
  version: number
  reward_minor: bigint
  currency: Currency
  overlap: number
  estimated_seconds: number
  created_at: Date
}

/** All versions of one job, newest first. */
export const versionsOf = async (tx: Transaction, job_id: Uuid): Promise<VersionRow[]> =>
  (
    await sql<VersionRow>`
      select version, reward_minor, currency, overlap, estimated_seconds, lease_seconds,
        auto_approve_seconds, deadline, created_at
      from job_terms where job_id = ${job_id} order by version desc`.execute(tx)
  ).rows

/** Whether somebody has or had a place on a job. */
export const hadPlace = async (tx: Transaction, worker_id: Uuid, job_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select from assignment where worker_id = ${worker_id} and job_id = ${job_id}
      limit 1`.execute(tx)
  ).rows.length > 0

/** Keeps what is published now, for whoever accepts it; the database wants it of each version. */
export const insertTerms = (tx: Transaction, job: JobRow, now: Date) =>
  sql`
    insert into job_terms (job_id, version, reward_minor, currency, form_sha256, title, deadline,
      auto_approve_seconds, lease_seconds, estimated_seconds, overlap, created_at)
    values (${job.id}, ${job.terms_version}, ${job.reward_minor}, ${job.currency},
      ${job.form_sha256}, ${job.title}, ${job.deadline}, ${job.auto_approve_seconds},
      ${job.lease_seconds}, ${job.estimated_seconds}, ${job.overlap}, ${now})`.execute(tx)
