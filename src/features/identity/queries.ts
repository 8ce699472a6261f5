/** SQL about people: accounts, workers, requesters and their members, operators, sign-in links. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../database/pool.ts'
import type { MemberRole } from '../../kernel/caller.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'

const first = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export type RequesterRow = {
  id: Uuid
  name: string
  currency: Currency
  livemode: boolean
  created_at: Date
}
export type WorkerRow = { id: Uuid; person_id: Uuid; created_at: Date }
export type MemberRow = { person_id: Uuid; email: string; role: MemberRole; created_at: Date }

/** A requester by its id, whoever asks. */
export const findRequester = async (
  tx: Database,
  requester_id: Uuid,
): Promise<RequesterRow | undefined> =>
  first(
    await sql<RequesterRow>`
      select id, name, currency, livemode, created_at from requester
      where id = ${requester_id}`.execute(tx),
  )

export const insertRequester = (tx: Transaction, requester: RequesterRow) =>
  sql`insert into requester (id, name, currency, livemode, created_at)
    values (${requester.id}, ${requester.name}, ${requester.currency}, ${requester.livemode},
      ${requester.created_at})`.execute(tx)

/** Keeps others from changing the members of this requester until the transaction ends. */
export const lockRequester = (tx: Transaction, requester_id: Uuid) =>
  sql`select from requester where id = ${requester_id} for no key update`.execute(tx)

/** The requesters a person is a member of, oldest first. */
export const requestersOf = async (
  tx: Database,
  person_id: Uuid,
): Promise<(RequesterRow & { role: MemberRole })[]> => {
  const { rows } = await sql<RequesterRow & { role: MemberRole }>`
    select r.id, r.name, r.currency, r.livemode, r.created_at, m.role
    from requester_member m join requester r on r.id = m.requester_id
    where m.person_id = ${person_id} order by m.created_at, r.id`.execute(tx)
  return rows
}

/** The role a person has in a requester; undefined for strangers. */
export const roleIn = async (
  tx: Database,
  person_id: Uuid,
  requester_id: Uuid,
): Promise<MemberRole | undefined> =>
  first(
    await sql<{ role: MemberRole }>`
      select role from requester_member
      where requester_id = ${requester_id} and person_id = ${person_id}`.execute(tx),
  )?.role

/** Whether the person belongs to the requester, in any role: nobody works for themselves. */
export const isMemberOf = async (
  tx: Database,
  person_id: Uuid,
  requester_id: Uuid,
): Promise<boolean> => (await roleIn(tx, person_id, requester_id)) !== undefined

/** Adds a member; false when the person is one already. */
export const insertMember = async (
  tx: Transaction,
  member: { requester_id: Uuid; person_id: Uuid; role: MemberRole; created_at: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into requester_member (requester_id, person_id, role, created_at)
    values (${member.requester_id}, ${member.person_id}, ${member.role}, ${member.created_at})
    on conflict do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export const deleteMember = (tx: Transaction, requester_id: Uuid, person_id: Uuid) =>
  sql`delete from requester_member
    where requester_id = ${requester_id} and person_id = ${person_id}`.execute(tx)

/** The owner of longest standing, if an owner is left. */
export const firstOwner = async (tx: Transaction, requester_id: Uuid): Promise<Uuid | undefined> =>
  first(
    await sql<{ person_id: Uuid }>`
      select person_id from requester_member
      where requester_id = ${requester_id} and role = 'owner'
      order by created_at, person_id limit 1`.execute(tx),
  )?.person_id

/** Members in the order they came, after `after`. */
export const selectMembers = async (
  tx: Transaction,
  { requester_id, after, limit }: { requester_id: Uuid; after: Moment | null; limit: number },
): Promise<MemberRow[]> => {
  const { rows } = await sql<MemberRow>`
    select m.person_id, coalesce(u."email", '') as email, m.role, m.created_at
    from requester_member m left join auth."user" u on u."id" = m.person_id
    where m.requester_id = ${requester_id}
      and (${after?.at ?? null}::timestamptz is null
        or (m.created_at, m.person_id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
    order by m.created_at, m.person_id limit ${limit}`.execute(tx)
  return rows
}

const hasPassword = sql`
  exists (select from auth."account" a where a."userId" = u."id" and a."password" is not null)`

/** The account of a person, while there is one. */
export type AccountRow = { email: string; name: string; has_password: boolean }
export const findAccount = async (tx: Database, person_id: Uuid): Promise<AccountRow | undefined> =>
  first(
    await sql<AccountRow>`
      select u."email" as email, u."name" as name,
        ${hasPassword} as has_password
      from auth."user" u where u."id" = ${person_id}`.execute(tx),
  )

/** The person who signs in with this address. */
export const findPersonByEmail = async (tx: Database, email: string): Promise<Uuid | undefined> =>
  first(
    await sql<{ id: Uuid }>`
      select "id" as id from auth."user" where "email" = ${email.toLowerCase()}`.execute(tx),
  )?.id

/**
 * The person with this address, who gets an account where there is none. One whose address was never
 * proved may be a stranger's: it loses its password and its sessions.
 */
export const ensureAccount = async (
  tx: Transaction,
  { email, name, now }: { email: string; name: string; now: Date },
): Promise<Uuid> => {
  const made = await sql<{ id: Uuid }>`
    insert into auth."user" ("name", "email", "emailVerified", "createdAt", "updatedAt")
    values (${name}, ${email}, true, ${now}, ${now})
    on conflict ("email") do nothing returning "id" as id`.execute(tx)
  const id = first(made)?.id ?? (await findPersonByEmail(tx, email))
  if (id === undefined) throw new Error('an account neither could be made nor is there')
  const unproved = sql`(select "id" from auth."user" where "id" = ${id} and not "emailVerified")`
  await sql`delete from auth."account" where "userId" in ${unproved}`.execute(tx)
  await sql`delete from auth."session" where "userId" in ${unproved}`.execute(tx)
  return id
}

export const findWorkerOf = async (tx: Database, person_id: Uuid): Promise<WorkerRow | undefined> =>
  first(
    await sql<WorkerRow>`
      select id, person_id, created_at from worker where person_id = ${person_id}`.execute(tx),
  )

/** Adds a worker; somebody who is one already stays as they are. */
export const insertWorker = (
  tx: Transaction,
  worker: WorkerRow & { sandbox: boolean; simulated?: boolean; of_age_attested_at: Date | null },
) =>
  sql`insert into worker (id, person_id, sandbox, simulated, of_age_attested_at, created_at)
    values (${worker.id}, ${worker.person_id}, ${worker.sandbox}, ${worker.simulated ?? false},
      ${worker.of_age_attested_at}, ${worker.created_at})
    on conflict (person_id) do nothing`.execute(tx)

/** Makes what moves one worker’s money follow each other; false when there is no such worker. */
export const lockWorker = async (tx: Transaction, worker_id: Uuid): Promise<boolean> =>
  (await sql`select 1 from worker where id = ${worker_id} for no key update`.execute(tx)).rows
    .length > 0

export const isOperator = async (tx: Database, person_id: Uuid): Promise<boolean> =>
  first(await sql`select 1 from operator where person_id = ${person_id}`.execute(tx)) !== undefined

/** The operator of longest standing, if there is one. */
export const findFirstOperator = async (
  tx: Database,
): Promise<{ email: string; has_password: boolean } | undefined> =>
  first(
    await sql<{ email: string; has_password: boolean }>`
      select u."email" as email, ${hasPassword} as has_password
      from operator o join auth."user" u on u."id" = o.person_id
      order by o.created_at, o.person_id limit 1`.execute(tx),
  )

/** Makes a person an operator; harmless to repeat. */
export const insertOperator = (tx: Transaction, person_id: Uuid, now: Date) =>
  sql`insert into operator (person_id, role, created_at) values (${person_id}, 'admin', ${now})
    on conflict do nothing`.execute(tx)

export type PersonRow = {
  person_id: Uuid
  email: string
  worker: boolean
  requesters: number
  operator: boolean
  created_at: Date
}

/** Everybody with an account, newest first, before `before`. */
export const selectAccounts = async (
  tx: Transaction,
  { before, limit }: { before: Moment | null; limit: number },
): Promise<PersonRow[]> => {
  const { rows } = await sql<PersonRow>`
    select p.id as person_id, u."email" as email, p.created_at,
      exists (select from worker w where w.person_id = p.id) as worker,
      (select count(*)::int from requester_member m where m.person_id = p.id) as requesters,
      exists (select from operator o where o.person_id = p.id) as operator
    from person p join auth."user" u on u."id" = p.id
    where (${before?.at ?? null}::timestamptz is null
      or (p.created_at, p.id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
    order by p.created_at desc, p.id desc limit ${limit}`.execute(tx)
  return rows
}

/** Keeps a new link and forgets those nobody used in time. */
export const insertSignInLink = async (
  tx: Transaction,
  link: { sha256: Buffer; email: string; expires_at: Date; now: Date },
): Promise<void> => {
  await sql`delete from sign_in_link where expires_at <= ${link.now}`.execute(tx)
  await sql`insert into sign_in_link (token_sha256, email, expires_at)
    values (${link.sha256}, ${link.email}, ${link.expires_at})`.execute(tx)
}

/** Takes a link out, so that of two who use it at once only one does. */
export const deleteSignInLink = async (
  tx: Database,
  sha256: Buffer,
  now: Date,
): Promise<string | undefined> =>
  first(
    await sql<{ email: string }>`
      delete from sign_in_link where token_sha256 = ${sha256} and expires_at > ${now}
      returning email`.execute(tx),
  )?.email
