/** SQL of kept places: as conditions for lists, claims and places that come back, and what is due. */
import { type RawBuilder, sql } from 'kysely'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

/** A condition on a job `j`: a place of it is kept for this worker; after its time until it passes on. */
export const isKeptFor = (worker_id: Uuid) => sql<boolean>`
  exists (select from kept_place k where k.job_id = j.id and k.worker_id = ${worker_id})`

/** What a claim looks at besides: until when few places are drawn, and what is kept for its worker. */
export type KeptLook = {
  draw_until: Date | null
  kept_until: Date | null
}

/** The columns of `KeptLook` on a job `j`: one look by the key of a small table. */
export const keptColumns = (worker_id: Given<Uuid>) => sql`
  j.draw_until,
  (select k.kept_until from kept_place k
   where k.job_id = j.id and k.worker_id = ${worker_id}) as kept_until`

/** Whether people wait, in the order of a draw, for a place of the job with this id to come back. */
export const isWaitedFor = (job_id: RawBuilder<unknown>) => sql<boolean>`
  exists (select from draw_entry e where e.job_id = ${job_id} and e.status = 'waiting')`

export type KeptRow = {
  job_id: Uuid
  title: string
  lang: string
  requester: string
  reward_minor: bigint
  currency: Currency
  estimated_seconds: number
  kept_until: Date
}

/** The places kept for a person now, the first to end first. */
export const keptFor = async (tx: Transaction, worker_id: Uuid, now: Date): Promise<KeptRow[]> =>
  (
    await sql<KeptRow>`
      select j.id as job_id, j.title, j.lang, r.name as requester, j.reward_minor, j.currency,
        j.estimated_seconds, ${keptColumns(worker_id)}
      from kept_place mine join job j on j.id = mine.job_id join requester r on r.id = j.requester_id
      where mine.worker_id = ${worker_id} and j.status = 'open' and ${isKeptFor(worker_id)} and mine.kept_until > ${now}
      order by mine.kept_until`.execute(tx)
  ).rows

/** Jobs with places kept in vain, or with people whose turn comes while places are free. */
export const placesToPass = async (tx: Transaction, now: Date, limit: number): Promise<Uuid[]> =>
  (
    await sql<{ id: Uuid }>`
      select j.id from job j
      where j.status = 'open' and j.id in (
        select k.job_id from kept_place k where k.kept_until <= ${now}
        union
        select o.id from job o
        where o.status = 'open' and ${isWaitedFor(sql`o.id`)}
          and (o.next_ordinal <= last_to_open(o.task_count, o.first_places, coalesce(o.overlap_min, o.overlap)) or exists (select from place p where p.job_id = o.id)))
      limit ${limit}`.execute(tx)
  ).rows.map(({ id }) => id)
