/** Jobs with the same form, and the countries they are for. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { JobRow } from '../queries.ts'

export type SameForm = JobRow & { countries: string[] | null; running: boolean }

/** Other jobs of the requester with this form that run, or were published since then, and pay here. */
export const jobsOfSameForm = async (tx: Transaction, job: JobRow, since: Date) =>
  (
    await sql<SameForm>`
      select j.*, a.countries, j.status in ('open', 'paused', 'winding_down') as running
      from job j left join job_audience a on a.job_id = j.id
      where j.requester_id = ${job.requester_id} and j.form_sha256 = ${job.form_sha256}
        and j.published_at is not null and j.id <> ${job.id} and not j.paid_elsewhere
        and (j.status in ('open', 'paused', 'winding_down') or j.published_at > ${since})
      order by j.id`.execute(tx)
  ).rows

/** The countries that a job asks for; null: it does not ask. */
export const countriesOf = async (tx: Transaction, job: JobRow): Promise<string[] | null> => {
  if (!job.has_audience) return null
  const { rows } = await sql<{ countries: string[] | null }>`
    select countries from job_audience where job_id = ${job.id}`.execute(tx)
  return rows[0]?.countries ?? null
}
