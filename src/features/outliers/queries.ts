/** SQL of capped working times. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type OutlierRow = {
  assignment_id: Uuid
  livemode: boolean
  job_id: Uuid
  title: string
  requester: string
  estimated_seconds: number
  median_seconds: number
  said_seconds: number
  counted_seconds: number
  noted_at: Date
  looked_at: Date | null
  counts_in_full: boolean | null
}

const outliers = (where: RawBuilder<unknown>) => sql<OutlierRow>`
  select o.assignment_id, j.livemode, o.job_id, j.title, r.name as requester, j.estimated_seconds,
    o.median_seconds, o.said_seconds,
    case when o.counts_in_full then o.said_seconds else o.counted_seconds end as counted_seconds,
    o.noted_at, o.looked_at, o.counts_in_full
  from time_outlier o join job j on j.id = o.job_id join requester r on r.id = j.requester_id
  where ${where}`

/** Those that nobody has looked at, newest first, below `before`. */
export const openOutliers = async (tx: Transaction, before: Uuid | null, limit: number) =>
  (
    await outliers(sql`
      o.looked_at is null and (${before}::uuid is null or o.assignment_id < ${before}::uuid)
      order by o.assignment_id desc limit ${limit}`).execute(tx)
  ).rows

export const findOutlier = async (tx: Transaction, assignment_id: Uuid) =>
  (await outliers(sql`o.assignment_id = ${assignment_id}`).execute(tx)).rows[0]

type Look = { assignment_id: Uuid; person_id: Uuid; counts_in_full: boolean; now: Date }

/** Writes a human’s look down, once; false when somebody has looked. A time in full counts from now on. */
export const lookAt = async (tx: Transaction, look: Look): Promise<boolean> => {
  const { rows } = await sql`
    with looked as (
      update time_outlier set looked_by = ${look.person_id}, looked_at = ${look.now},
        counts_in_full = ${look.counts_in_full}
      where assignment_id = ${look.assignment_id} and looked_at is null
      returning assignment_id, said_seconds, counts_in_full),
    counted as (
      update assignment a set counted_seconds = l.said_seconds
      from looked l where a.id = l.assignment_id and l.counts_in_full)
    select 1 from looked`.execute(tx)
  return rows.length > 0
}
