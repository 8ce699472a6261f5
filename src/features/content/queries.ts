/** SQL about what workers agreed to see, and the condition that lists, claims and “why” share. */
import { type RawBuilder, sql } from 'kysely'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { CONTENT_LIMITS } from '../../kernel/limits/content/content-limits.ts'
import type { Who } from '../audience/first-queries.ts'
import type { ContentFlag, MEDIA_VIEWS } from './content-schemas.ts'

export type ChoiceRow = { flags: ContentFlag[]; media: (typeof MEDIA_VIEWS)[number] }

/** What a worker agreed to; undefined for who never said anything. */
export const findChoice = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<ChoiceRow>`
      select flags, media from content_choice where worker_id = ${worker_id}`.execute(tx)
  ).rows[0]

export const upsertChoice = (tx: Transaction, worker_id: Uuid, said: ChoiceRow, now: Date) =>
  sql`
    insert into content_choice (worker_id, flags, media, changed_at)
    values (${worker_id}, ${said.flags}::text[], ${said.media}, ${now})
    on conflict (worker_id) do update
      set flags = excluded.flags, media = excluded.media, changed_at = excluded.changed_at`.execute(
    tx,
  )

const dayBefore = (now: Given<Date>) => sql`
  ${now}::timestamptz - ${CONTENT_LIMITS.day} * interval '1 second'`

/** When a place was let go: handed in, given back, run out; now for one still held. */
const letGo = (now: Given<Date>) => sql`
  coalesce(a.first_submitted_at,
    case when a.status = 'active' then least(a.expires_at, ${now}::timestamptz)
         else (select max(h.created_at) from assignment_history h
               where h.assignment_id = a.id and h.to_status in ('returned', 'expired')) end)`

/** The flagged work of these 24 hours, each piece cut to them. A lease is eight hours at most. */
const flaggedWork = (worker_id: Who, now: Given<Date>) => sql`
  select greatest(a.claimed_at, ${dayBefore(now)}) as began_at, ${letGo(now)} as ended_at
  from assignment a
  where a.worker_id = ${worker_id} and a.content_flagged
    and a.claimed_at > ${dayBefore(now)} - interval '1 day'
    and ${letGo(now)} > ${dayBefore(now)}`

/** What keeps the flagged content of a job `j` from one person. */
export type ContentTies = { unagreed: boolean; time_used: boolean; reported: boolean }

/**
 * Jobs that warn of nothing are told by a column of their own row. A report of one’s own keeps a job
 * away until somebody answered it.
 */
export const contentTiesOf = (
  worker_id: Who,
  now: Given<Date>,
): Record<keyof ContentTies, RawBuilder<boolean>> => ({
  unagreed: sql<boolean>`
    (cardinality(j.content_flags) > 0 and not exists (
      select from content_choice c
      where c.worker_id = ${worker_id} and j.content_flags <@ c.flags))`,
  time_used: sql<boolean>`
    (cardinality(j.content_flags) > 0 and ${CONTENT_LIMITS.flagged_day} <= (
      select coalesce(sum(extract(epoch from ended_at - began_at)), 0)
      from (${flaggedWork(worker_id, now)}) work))`,
  reported: sql<boolean>`
    exists (select from content_report r
            where r.job_id = j.id and r.worker_id = ${worker_id} and r.outcome is null)`,
})

/** A condition on a job `j`: nothing that it shows keeps it from this person. */
export const mayBeShown = (worker_id: Who, now: Date) => {
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  return sql`not (${unagreed} or ${time_used} or ${reported})`
}

/** How one job looks to one person by what it shows. */
export const contentOf = async (
  tx: Transaction,
  { job_id, worker_id, now }: { job_id: Uuid; worker_id: Uuid; now: Date },
): Promise<ContentTies & { shown: boolean }> => {
  const { unagreed, time_used, reported } = contentTiesOf(worker_id, now)
  const { rows } = await sql<ContentTies & { shown: boolean }>`
    select ${unagreed} as unagreed, ${time_used} as time_used, ${reported} as reported,
      ${mayBeShown(worker_id, now)} as shown
    from job j where j.id = ${job_id}`.execute(tx)
  return rows[0] ?? { unagreed: false, time_used: false, reported: false, shown: true }
}

export type Span = { began_at: Date; ended_at: Date }

/** The same work piece by piece, the earliest first. */
export const flaggedSpans = async (tx: Transaction, worker_id: Uuid, now: Date): Promise<Span[]> =>
  (
    await sql<Span>`
      select began_at, ended_at from (${flaggedWork(worker_id, now)}) work
      order by began_at`.execute(tx)
  ).rows
