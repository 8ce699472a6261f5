/** SQL about the links into pools. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { PoolRow } from './queries.ts'

export type InviteRow = {
  id: Uuid
  pool_id: Uuid
  token_sha256: Buffer
  label: string
  max_uses: number
  uses: number
  expires_at: Date
  revoked_at: Date | null
  created_at: Date
}

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

export const insertInvite = (tx: Transaction, i: InviteRow) =>
  sql`
    insert into pool_invite (id, pool_id, token_sha256, label, max_uses, expires_at, created_at)
    values (${i.id}, ${i.pool_id}, ${i.token_sha256}, ${i.label}, ${i.max_uses}, ${i.expires_at},
      ${i.created_at})`.execute(tx)

/** The links into a pool with ids below `before`, newest first. */
export const selectInvites = async (
  tx: Transaction,
  q: { pool_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<InviteRow>`
      select * from pool_invite
      where pool_id = ${q.pool_id} and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

/** Takes back a requester’s own link; one taken back before keeps its time. */
export const revokeInvite = async (
  tx: Transaction,
  q: { invite_id: Uuid; requester_id: Uuid; now: Date },
) =>
  one(
    await sql<InviteRow>`
      update pool_invite i set revoked_at = coalesce(i.revoked_at, ${q.now})
      from pool p
      where i.id = ${q.invite_id} and p.id = i.pool_id and p.requester_id = ${q.requester_id}
      returning i.*`.execute(tx),
  )

/** An invite with its pool and whose that is. */
export type OpenedInvite = InviteRow &
  Pick<PoolRow, 'requester_id' | 'note' | 'kind'> & { pool: string; requester: string }

const opened = sql`
  select i.*, p.requester_id, p.name as pool, p.note, p.kind, r.name as requester
  from pool_invite i join pool p on p.id = i.pool_id join requester r on r.id = p.requester_id`

/** The invite that a token opens. */
export const findInvite = async (tx: Transaction, sha256: Buffer) =>
  one(await sql<OpenedInvite>`${opened} where i.token_sha256 = ${sha256}`.execute(tx))

/** The same; whoever else uses it waits, so that no two take its last use. */
export const lockInvite = async (tx: Transaction, sha256: Buffer) =>
  one(
    await sql<OpenedInvite>`
      ${opened} where i.token_sha256 = ${sha256} for no key update of i`.execute(tx),
  )

export const countUse = (tx: Transaction, invite_id: Uuid) =>
  sql`update pool_invite set uses = uses + 1 where id = ${invite_id}`.execute(tx)
