/** SQL of single copies: listed, taken by a loop, and what became of them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Named } from './addresses.ts'
import type { CopyRow, CopyStatus } from './queries.ts'

type Listing = { job_id: Uuid; status: CopyStatus | null; after: Uuid | null; limit: number }

export type ListedCopy = CopyRow & { tasks: number[] }

const listed = sql`
  select c.*, array(
    select t.ordinal from task_copy tc join task t on t.id = tc.task_id
    where tc.copy_id = c.id order by t.ordinal limit 5) as tasks
  from file_copy c`

/** A job’s copies in the order of their ids, each with the first tasks that show it. */
export const selectCopies = async (tx: Transaction, l: Listing): Promise<ListedCopy[]> =>
  (
    await sql<ListedCopy>`
      ${listed}
      where c.job_id = ${l.job_id} and (${l.status}::text is null or c.status = ${l.status})
        and (${l.after}::uuid is null or c.id > ${l.after})
      order by c.id limit ${l.limit}`.execute(tx)
  ).rows

export const selectCopy = async (tx: Transaction, id: Uuid): Promise<ListedCopy | undefined> =>
  (await sql<ListedCopy>`${listed} where c.id = ${id}`.execute(tx)).rows[0]

/** The state of a requester’s own job, which is kept from changing where a write follows. */
export const findOwnJob = async (
  tx: Transaction,
  job_id: Uuid,
  requester_id: Uuid,
  locked = false,
) =>
  (
    await sql<{ status: string }>`
      select status from job where id = ${job_id} and requester_id = ${requester_id}
      ${locked ? sql`for no key update` : sql``}`.execute(tx)
  ).rows[0]

/** Has everything that failed fetched again now, as if for the first time; how many. */
export const retryFailed = async (tx: Transaction, job_id: Uuid, now: Date): Promise<number> =>
  (
    await sql`
      update file_copy set status = 'waiting', reason = null, attempts = 0,
        next_attempt_at = ${now}, lease = null, leased_until = null
      where job_id = ${job_id} and status = 'failed' returning id`.execute(tx)
  ).rows.length

/** Has one fetched from elsewhere, as if for the first time. */
export const saveSource = async (
  tx: Transaction,
  { id, address, now }: { id: Uuid; address: string; now: Date },
): Promise<void> => {
  await sql`
    update file_copy set status = 'waiting', reason = null, attempts = 0,
      fetched_from = ${address}, next_attempt_at = ${now}, lease = null, leased_until = null
    where id = ${id}`.execute(tx)
}

/** Notes that an address a job names was copied before anybody waited for it. */
export const noteCopied = (tx: Transaction, job_id: Uuid, named: Named, file_id: Uuid) =>
  sql`
    update file_copy set status = 'copied', file_id = ${file_id}
    where id = copy_id(${job_id}, ${named.kind}, ${named.address})
      and status = 'waiting'`.execute(tx)

/** `now` is the instance’s time, by which copies are due; `real` and `until` are the machine’s. */
type Taking = { after: Uuid | null; now: Date; real: Date; until: Date; lease: Uuid; limit: number }

export type TakenCopy = Pick<
  CopyRow,
  'id' | 'requester_id' | 'kind' | 'fetched_from' | 'attempts'
> & { job_status: string }

const due = (now: Date, real: Date) => sql`
  c.status = 'waiting' and c.next_attempt_at <= ${now}
    and (c.leased_until is null or c.leased_until <= ${real})`

/** The next requester after `after` with something due; each has a turn before one has two. */
const nextRequester = async (tx: Transaction, { after, now, real }: Taking) =>
  (
    await sql<{ requester_id: Uuid }>`
      with recursive asking as (
        (select requester_id from file_copy where status = 'waiting'
         order by requester_id limit 1)
        union all
        select (select c.requester_id from file_copy c
          where c.status = 'waiting' and c.requester_id > a.requester_id
          order by c.requester_id limit 1)
        from asking a where a.requester_id is not null)
      select requester_id from asking a
      where requester_id is not null and exists (
        select from file_copy c where c.requester_id = a.requester_id and ${due(now, real)})
      order by requester_id <= coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'),
        requester_id
      limit 1`.execute(tx)
  ).rows[0]?.requester_id

/** Takes what is due of the requester whose turn it is, for a while; nothing when nobody’s is. */
export const takeCopies = async (tx: Transaction, taking: Taking): Promise<TakenCopy[]> => {
  const requester_id = await nextRequester(tx, taking)
  if (requester_id === undefined) return []
  const { now, real, until, lease, limit } = taking
  const { rows } = await sql<TakenCopy>`
    update file_copy f set lease = ${lease}, leased_until = ${until}, attempts = attempts + 1
    from job j
    where j.id = f.job_id and f.id = any(array(
      select c.id from file_copy c where c.requester_id = ${requester_id} and ${due(now, real)}
      order by c.next_attempt_at limit ${limit} for update skip locked))
    returning f.id, f.requester_id, f.kind, f.fetched_from, f.attempts, j.status as job_status`.execute(
    tx,
  )
  return rows
}

/** A copy of anybody’s, with its job kept from changing first, as everybody locks them. */
export const lockCopy = async (tx: Transaction, id: Uuid): Promise<CopyRow | undefined> => {
  await sql`
    select 1 from job where id = (select job_id from file_copy where id = ${id})
    for no key update`.execute(tx)
  const { rows } = await sql<CopyRow>`
    select * from file_copy where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** What became of an attempt. */
export const saveCopy = (
  tx: Transaction,
  c: Pick<CopyRow, 'id' | 'status' | 'file_id' | 'reason' | 'next_attempt_at'>,
) =>
  sql`
    update file_copy set status = ${c.status}, file_id = ${c.file_id}, reason = ${c.reason},
      next_attempt_at = ${c.next_attempt_at}, lease = null, leased_until = null
    where id = ${c.id}`.execute(tx)

/** Gives back what a process took and will not fetch any more. */
export const giveBackCopies = (tx: Transaction, lease: Uuid) =>
  sql`
    update file_copy set lease = null, leased_until = null, attempts = attempts - 1
    where lease = ${lease} and status = 'waiting'`.execute(tx)
