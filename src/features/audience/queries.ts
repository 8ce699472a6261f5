/** SQL about the audiences of jobs as they are stored. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { DEVICES } from '../profiles/profile-schemas.ts'

/** Whom a requester asks for; null where it does not matter. */
export type AskedAudience = {
  requester_id: Uuid
  paid_elsewhere: boolean
  pools: Uuid[] | null
  favourites: boolean
  languages: string[] | null
  countries: string[] | null
  devices: (typeof DEVICES)[number][] | null
  did_jobs: Uuid[] | null
  did_not_jobs: Uuid[] | null
  qualification_ids: Uuid[] | null
  qualification_minimums: number[] | null
  skill_kinds: string[] | null
  skill_minimums: number[] | null
  quotas_by: string[]
  invited_after_minutes: number | null
  everyone_after_minutes: number | null
}

/** At most `most` places for people of `of_group`; of each group when it is empty. */
export type QuotaRow = {
  grouped_by: 'country' | 'language' | 'pool'
  of_group: string
  most: number
}

export type StoredAudience = AskedAudience & { job_id: Uuid; quotas: QuotaRow[] }

export const insertAudience = (tx: Transaction, job_id: Uuid, a: AskedAudience, now: Date) =>
  sql`
    insert into job_audience (job_id, requester_id, paid_elsewhere, pools, favourites, languages,
      countries, devices, did_jobs, did_not_jobs, qualification_ids,
      qualification_minimums, skill_kinds, skill_minimums, quotas_by, invited_after_minutes, everyone_after_minutes, created_at)
    values (${job_id}, ${a.requester_id}, ${a.paid_elsewhere}, ${a.pools}::uuid[], ${a.favourites},
      ${a.languages}::text[], ${a.countries}::text[], ${a.devices}::text[], ${a.did_jobs}::uuid[],
      ${a.did_not_jobs}::uuid[], ${a.qualification_ids}::uuid[],
      ${a.qualification_minimums}::smallint[], ${a.skill_kinds}::text[], ${a.skill_minimums}::smallint[], ${a.quotas_by}::text[], ${a.invited_after_minutes},
      ${a.everyone_after_minutes}, ${now})`.execute(tx)

export const insertQuotas = (tx: Transaction, job_id: Uuid, quotas: QuotaRow[]) =>
  sql`
    insert into job_quota (job_id, grouped_by, of_group, most)
    select ${job_id}, q.grouped_by, q.of_group, q.most
    from jsonb_to_recordset(${JSON.stringify(quotas)}::jsonb)
      as q (grouped_by text, of_group text, most integer)`.execute(tx)

/** Takes the audience of a draft away, to be written anew. */
export const deleteAudience = async (tx: Transaction, job_id: Uuid): Promise<void> => {
  await sql`delete from job_quota where job_id = ${job_id}`.execute(tx)
  await sql`delete from job_audience where job_id = ${job_id}`.execute(tx)
}

/** Gives a copy of a job the audience of the original. */
export const copyAudience = async (
  tx: Transaction,
  { from, to, now }: { from: Uuid; to: Uuid; now: Date },
): Promise<void> => {
  await sql`
    insert into job_audience select (jsonb_populate_record(a,
      jsonb_build_object('job_id', ${to}::uuid, 'created_at', ${now}::timestamptz))).*
    from job_audience a where a.job_id = ${from}`.execute(tx)
  await sql`
    insert into job_quota (job_id, grouped_by, of_group, most)
    select ${to}, grouped_by, of_group, most from job_quota where job_id = ${from}`.execute(tx)
}

/** The audience of a job that has one. */
export const findAudience = async (tx: Transaction, job_id: Uuid) =>
  (
    await sql<StoredAudience>`
      select a.*, coalesce(
        (select jsonb_agg(to_jsonb(q) - 'job_id' order by q.grouped_by, q.of_group)
         from job_quota q where q.job_id = a.job_id), '[]') as quotas
      from job_audience a where a.job_id = ${job_id}`.execute(tx)
  ).rows[0]

/** Those of these pools that are the requester’s own. */
export const ownPools = async (tx: Transaction, requester_id: Uuid, pool_ids: Uuid[]) =>
  (
    await sql<{ id: Uuid }>`
      select id from pool
      where requester_id = ${requester_id} and id = any(${pool_ids}::uuid[])`.execute(tx)
  ).rows.map(({ id }) => id)

/** Those of these tests that a job of the requester may ask for, with the scores they are passed from. */
export const usableTests = async (tx: Transaction, requester_id: Uuid, ids: Uuid[]) =>
  (
    await sql<{ id: Uuid; threshold: number }>`
      select id, threshold from qualification
      where id = any(${ids}::uuid[]) and status = 'open'
        and (requester_id is null or requester_id = ${requester_id})`.execute(tx)
  ).rows

/** Those of these jobs that are the requester’s own. */
export const ownJobs = async (tx: Transaction, requester_id: Uuid, job_ids: Uuid[]) =>
  (
    await sql<{ id: Uuid }>`
      select id from job
      where requester_id = ${requester_id} and id = any(${job_ids}::uuid[])`.execute(tx)
  ).rows.map(({ id }) => id)
