/** SQL of copies: what is to be fetched, what became of it, and what stands in the place of an address. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Copied, CopyKind, Named } from './addresses.ts'

export type CopyStatus = 'waiting' | 'copied' | 'failed'
export type CopyRow = {
  id: Uuid
  job_id: Uuid
  requester_id: Uuid
  kind: CopyKind
  address: string
  fetched_from: string
  in_form: boolean
  status: CopyStatus
  file_id: Uuid | null
  reason: string | null
  attempts: number
  next_attempt_at: Date
  lease: Uuid | null
  created_at: Date
}

type Naming = Named & { task_id: Uuid }

const columnsOf = (named: Named[]) =>
  sql`${named.map(({ kind }) => kind)}::text[], ${named.map(({ address }) => address)}::text[]`

/** Has what tasks name copied, each address once; all of a chunk in one statement. */
export const insertTaskCopies = async (
  tx: Transaction,
  job_id: Uuid,
  named: Naming[],
  now: Date,
): Promise<void> => {
  if (named.length === 0) return
  await sql`
    with named as materialized (
      select task_id, kind, address, copy_id(${job_id}, kind, address) as id
      from unnest(${named.map(({ task_id }) => task_id)}::uuid[], ${columnsOf(named)})
        as n(task_id, kind, address)
    ), copies as (
      insert into file_copy (id, job_id, requester_id, kind, address, fetched_from,
        next_attempt_at, created_at)
      select distinct on (n.id) n.id, j.id, j.requester_id, n.kind, n.address, n.address,
        ${now}::timestamptz, ${now}::timestamptz
      from named n join job j on j.id = ${job_id}
      on conflict (id) do nothing)
    insert into task_copy (task_id, copy_id) select task_id, id from named
    on conflict do nothing`.execute(tx)
}

/** Has what a draft’s form names copied; what an earlier form named and nothing else is forgotten. */
export const setFormCopies = async (
  tx: Transaction,
  job_id: Uuid,
  named: Named[],
  now: Date,
): Promise<void> => {
  await sql`update file_copy set in_form = false where job_id = ${job_id} and in_form`.execute(tx)
  await sql`
    insert into file_copy (id, job_id, requester_id, kind, address, fetched_from, in_form,
      next_attempt_at, created_at)
    select distinct copy_id(j.id, n.kind, n.address), j.id, j.requester_id, n.kind, n.address,
      n.address, true, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${columnsOf(named)}) as n(kind, address) join job j on j.id = ${job_id}
    on conflict (id) do update set in_form = true`.execute(tx)
}

/** Forgets copies that neither a task nor the form names any more; returns the files they had. */
export const forgetUnnamed = async (tx: Transaction, job_id: Uuid): Promise<Uuid[]> =>
  (
    await sql<{ file_id: Uuid | null }>`
      delete from file_copy c where job_id = ${job_id} and not in_form
        and not exists (select from task_copy where copy_id = c.id)
      returning file_id`.execute(tx)
  ).rows.flatMap(({ file_id }) => file_id ?? [])

/** Whether files of a job are still being copied, and whether some could not be. */
export type Copying = { waiting: boolean; failed: boolean }

export const copyingOf = async (tx: Transaction, job_ids: Uuid[]): Promise<Map<Uuid, Copying>> =>
  new Map(
    (
      await sql<Copying & { id: Uuid }>`
        select j.id,
          exists (select from file_copy where job_id = j.id and status = 'waiting') as waiting,
          exists (select from file_copy where job_id = j.id and status = 'failed') as failed
        from unnest(${job_ids}::uuid[]) as j(id)`.execute(tx)
    ).rows.map(({ id, waiting, failed }) => [id, { waiting, failed }]),
  )

/** What was copied for a job’s form. */
export const copiedForForm = async (tx: Transaction, job_id: Uuid): Promise<Copied> =>
  (
    await sql<{ copied: Copied }>`
      select jsonb_object_agg(kind || ' ' || address, file_id) as copied from file_copy
      where job_id = ${job_id} and in_form and file_id is not null`.execute(tx)
  ).rows[0]?.copied ?? null

/** The first tasks whose files could not be copied, by their places in the job, and why. */
export const firstUncopied = async (tx: Transaction, job_id: Uuid, limit: number) =>
  (
    await sql<{ ordinal: number | null; address: string; reason: string | null }>`
      select (select min(t.ordinal) from task_copy tc join task t on t.id = tc.task_id
        where tc.copy_id = c.id) as ordinal, c.address, c.reason
      from (
        select * from file_copy where job_id = ${job_id} and status = 'failed'
        order by id limit ${limit}) c
      order by ordinal nulls first`.execute(tx)
  ).rows

/** How many copies of a job are in each state. */
export const countCopies = async (
  tx: Transaction,
  job_id: Uuid,
): Promise<Record<CopyStatus, number>> => {
  const { rows } = await sql<{ status: CopyStatus; count: number }>`
    select status, count(*)::int as count from file_copy
    where job_id = ${job_id} group by status`.execute(tx)
  const counts = { waiting: 0, copied: 0, failed: 0 }
  for (const { status, count } of rows) counts[status] = count
  return counts
}

/** What another job of the same requester copied, for this one: nothing is fetched twice. */
export const repeatCopies = (
  tx: Transaction,
  { from, to, now }: { from: Uuid; to: Uuid; now: Date },
) =>
  sql`
    insert into file_copy (id, job_id, requester_id, kind, address, fetched_from, in_form, status,
      file_id, reason, next_attempt_at, created_at)
    select copy_id(${to}, kind, address), ${to}, requester_id, kind, address, fetched_from, in_form,
      status, file_id, reason, ${now}, ${now}
    from file_copy where job_id = ${from}
    on conflict (id) do nothing`.execute(tx)
