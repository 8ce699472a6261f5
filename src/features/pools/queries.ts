/** SQL about pools and who is in them. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Moment } from '../../kernel/cursor.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { POOL_KINDS, REMOVAL_REASONS } from './pool-schemas.ts'

export type PoolRow = {
  id: Uuid
  requester_id: Uuid
  name: string
  note: string
  kind: (typeof POOL_KINDS)[number]
  created_at: Date
  members: number
}
export type LeftBecause = 'left' | (typeof REMOVAL_REASONS)[number]

const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

const members = sql`
  (select count(*)::int from pool_member m where m.pool_id = p.id and m.left_at is null) as members`

/** Adds a pool; false when the requester has one of that name. */
export const insertPool = async (
  tx: Transaction,
  pool: Omit<PoolRow, 'members'>,
): Promise<boolean> => {
  const { rows } = await sql`
    insert into pool (id, requester_id, name, note, kind, created_at)
    values (${pool.id}, ${pool.requester_id}, ${pool.name}, ${pool.note}, ${pool.kind},
      ${pool.created_at})
    on conflict (requester_id, lower(name)) do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export const countPools = async (tx: Transaction, requester_id: Uuid): Promise<number> =>
  one(
    await sql<{ count: number }>`
      select count(*)::int as count from pool where requester_id = ${requester_id}`.execute(tx),
  )?.count ?? 0

/** A requester’s own pool; somebody else’s is not there. */
export const findPool = async (tx: Transaction, pool_id: Uuid, requester_id: Uuid) =>
  one(
    await sql<PoolRow>`
      select p.*, ${members} from pool p
      where p.id = ${pool_id} and p.requester_id = ${requester_id}`.execute(tx),
  )

/** Whether a pool is the requester’s own; its people are not counted for that. */
export const isOwnPool = async (tx: Transaction, pool_id: Uuid, requester_id: Uuid) =>
  (
    await sql`
      select 1 from pool where id = ${pool_id} and requester_id = ${requester_id}`.execute(tx)
  ).rows.length > 0

/** A requester’s pools below `before`, newest first. */
export const selectPools = async (
  tx: Transaction,
  q: { requester_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<PoolRow>`
      select p.*, ${members} from pool p
      where p.requester_id = ${q.requester_id}
        and (${q.before}::uuid is null or p.id < ${q.before}::uuid)
      order by p.id desc limit ${q.limit}`.execute(tx)
  ).rows

export type MemberRow = { pool_id: Uuid; worker_id: Uuid; invited_as: string; joined_at: Date }

/** Who is in a pool, in the order they came. */
export const selectMembers = async (
  tx: Transaction,
  { pool_id, after, limit }: { pool_id: Uuid; after: Moment | null; limit: number },
) =>
  (
    await sql<MemberRow>`
      select m.pool_id, m.worker_id, i.label as invited_as, m.joined_at
      from pool_member m join pool_invite i on i.id = m.invite_id
      where m.pool_id = ${pool_id} and m.left_at is null
        and (${after?.at ?? null}::timestamptz is null
          or (m.joined_at, m.worker_id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by m.joined_at, m.worker_id limit ${limit}`.execute(tx)
  ).rows

export type MembershipRow = {
  pool_id: Uuid
  requester_id: Uuid
  requester: string
  pool: string
  note: string
  kind: PoolRow['kind']
  joined_at: Date
  paid_elsewhere_at: Date | null
  left_at: Date | null
  left_because: LeftBecause | null
  left_note: string | null
}

const membership = sql`
  select m.pool_id, p.requester_id, r.name as requester, p.name as pool, p.note, p.kind, m.joined_at,
    m.paid_elsewhere_at, m.left_at, m.left_because, m.left_note
  from pool_member m join pool p on p.id = m.pool_id join requester r on r.id = p.requester_id`

/** A worker’s place in a pool, also a past one. */
export const findMembership = async (tx: Transaction, pool_id: Uuid, worker_id: Uuid) =>
  one(
    await sql<MembershipRow>`
      ${membership} where m.pool_id = ${pool_id} and m.worker_id = ${worker_id}`.execute(tx),
  )

/** A worker’s places in pools with ids below `before`, the newest pools first. */
export const selectMemberships = async (
  tx: Transaction,
  q: { worker_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<MembershipRow>`
      ${membership}
      where m.worker_id = ${q.worker_id}
        and (${q.before}::uuid is null or m.pool_id < ${q.before}::uuid)
      order by m.pool_id desc limit ${q.limit}`.execute(tx)
  ).rows

/** Puts a worker into a pool, or back into it. */
export const putIntoPool = (
  tx: Transaction,
  m: {
    pool_id: Uuid
    kind: PoolRow['kind']
    worker_id: Uuid
    invite_id: Uuid
    now: Date
    paid_elsewhere_at: Date | null
  },
) =>
  sql`
    insert into pool_member (pool_id, kind, worker_id, invite_id, joined_at, paid_elsewhere_at)
    values (${m.pool_id}, ${m.kind}, ${m.worker_id}, ${m.invite_id}, ${m.now}, ${m.paid_elsewhere_at})
    on conflict (pool_id, worker_id) do update
      set invite_id = excluded.invite_id, joined_at = excluded.joined_at,
        paid_elsewhere_at = excluded.paid_elsewhere_at, left_at = null, left_because = null,
        left_note = null`.execute(tx)

/** Ends a worker’s place in a pool; false when there was none. */
export const takeOutOfPool = async (
  tx: Transaction,
  m: { pool_id: Uuid; worker_id: Uuid; now: Date; because: LeftBecause; note: string | null },
): Promise<boolean> => {
  const { rows } = await sql`
    update pool_member set left_at = ${m.now}, left_because = ${m.because}, left_note = ${m.note}
    where pool_id = ${m.pool_id} and worker_id = ${m.worker_id} and left_at is null
    returning 1`.execute(tx)
  return rows.length > 0
}
