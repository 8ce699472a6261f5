/** SQL that finds people, workers, requesters and agents for the operator. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { MemberRole } from '../../kernel/caller.ts'
import type { Uuid } from '../../kernel/id.ts'

export type FoundRow = {
  kind: 'person' | 'worker' | 'requester' | 'agent'
  id: Uuid
  /** A person’s or a worker’s address, or a name. */
  name: string
  person_id: Uuid | null
  requester_id: Uuid | null
  created_at: Date
}

/** `like` is a pattern. */
type Query = { id: Uuid | null; like: string; limit: number }

/** At most `limit` of each kind, newest first. An id finds exactly; text finds in addresses and names. */
export const searchAll = async (
  tx: Transaction,
  { id, like, limit }: Query,
): Promise<FoundRow[]> => {
  const newest = sql`order by created_at desc, id desc limit ${limit}`
  const { rows } = await sql<FoundRow>`
    (select 'person' as kind, p.id, u."email" as name, p.id as person_id,
       null::uuid as requester_id, p.created_at
     from person p join auth."user" u on u."id" = p.id
     where p.id = ${id}::uuid
       or (${id}::uuid is null and (u."email" ilike ${like} or u."name" ilike ${like})) ${newest})
    union all
    (select 'worker', w.id, coalesce(u."email", ''), w.person_id, null, w.created_at
     from worker w left join auth."user" u on u."id" = w.person_id
     where w.id = ${id}::uuid or (${id}::uuid is null and u."email" ilike ${like}) ${newest})
    union all
    (select 'requester', id, name, null, id, created_at from requester
     where id = ${id}::uuid or (${id}::uuid is null and name ilike ${like}) ${newest})
    union all
    (select 'agent', id, name, null, requester_id, created_at from agent
     where id = ${id}::uuid or (${id}::uuid is null and name ilike ${like}) ${newest})`.execute(tx)
  return rows
}

export type PersonRow = {
  id: Uuid
  email: string
  name: string
  operator: boolean
  created_at: Date
}

export const findPerson = async (tx: Transaction, id: Uuid): Promise<PersonRow | undefined> =>
  (
    await sql<PersonRow>`
      select p.id, u."email" as email, u."name" as name, p.created_at,
        exists (select from operator o where o.person_id = p.id) as operator
      from person p join auth."user" u on u."id" = p.id where p.id = ${id}`.execute(tx)
  ).rows[0]

export type WorkerRow = {
  id: Uuid
  created_at: Date
  simulated: boolean
  approved: number
  in_hand: number
}

/** The worker a person is, with how much is done and in hand. */
export const findWorkerAtWork = async (
  tx: Transaction,
  person_id: Uuid,
): Promise<WorkerRow | undefined> =>
  (
    await sql<WorkerRow>`
      select w.id, w.created_at, w.simulated,
        (select count(*)::int from assignment a
         where a.worker_id = w.id and a.status = 'approved') as approved,
        (select count(*)::int from assignment a
         where a.worker_id = w.id and a.status in ('active', 'changes_requested')) as in_hand
      from worker w where w.person_id = ${person_id}`.execute(tx)
  ).rows[0]

export type MembershipRow = { id: Uuid; name: string; role: MemberRole }

export const membershipsOf = async (tx: Transaction, person_id: Uuid): Promise<MembershipRow[]> =>
  (
    await sql<MembershipRow>`
      select r.id, r.name, m.role from requester_member m join requester r on r.id = m.requester_id
      where m.person_id = ${person_id} order by m.created_at, r.id`.execute(tx)
  ).rows

/** Who looked at a person before, newest first. */
export const lookUpsOf = async (tx: Transaction, subject: string, limit: number) =>
  (
    await sql<{ at: Date; caller: string }>`
      select created_at as at, caller from event
      where operation = 'look_up_person' and subject = ${subject}
      order by created_at desc limit ${limit}`.execute(tx)
  ).rows
