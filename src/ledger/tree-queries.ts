/** The SQL of the ledger's Merkle tree; migrations/0016_ledger_heads.sql holds the functions. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../database/pool.ts'
import type { Uuid } from '../kernel/id.ts'
import type { SignedHead } from '../kernel/ledger-head.ts'
import type { Node } from '../kernel/merkle.ts'

export type HeadRow = { size: bigint; root: Buffer; published_at: Date; signed: SignedHead }
export type SealRow = { size: bigint; broken_at: bigint | null; checked_at: Date | null }

/** Appends what is finished, within so many positions. Returns how many leaves were added. */
export const sealNext = async (tx: Transaction, most: number): Promise<bigint> =>
  (await sql<{ added: bigint }>`select ledger_seal_next(${most}::int) as added`.execute(tx)).rows[0]
    ?.added ?? 0n

/**
 * Whether a round of sealing would find anything to do now. A number that is awaited and not given out
 * yet is from another server; whether it is, only a number of our own tells.
 */
export const sealIsDue = async (tx: Transaction): Promise<boolean> =>
  (
    await sql`
      select 1 from ledger_seal s, ledger_transfer_position_seq given_out
      where case when s.pending_position is null
          then given_out.is_called and given_out.last_value > s.position
        when s.pending_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint then true
        when s.pending_transaction < pg_snapshot_xmax(pg_current_snapshot())::text::bigint then false
        else s.pending_transaction > pg_current_xact_id()::text::bigint end`.execute(tx)
  ).rows.length > 0

/** How far the tree goes, and whether a leaf was found that is no longer what it was. */
export const findSeal = async (tx: Database): Promise<SealRow> => {
  const { rows } = await sql<SealRow>`select size, broken_at, checked_at from ledger_seal`.execute(
    tx,
  )
  return rows[0] ?? { size: 0n, broken_at: null, checked_at: null }
}

export const rootAt = async (tx: Database, size: bigint): Promise<Buffer | undefined> =>
  (await sql<{ root: Buffer }>`select ledger_root(${size}::bigint) as root`.execute(tx)).rows[0]
    ?.root

/** The hashes of these nodes, in their order. */
export const nodeHashes = async (tx: Database, nodes: readonly Node[]): Promise<Buffer[]> => {
  const levels = nodes.map(({ level }) => level)
  const indexes = nodes.map(({ index }) => String(index))
  const { rows } = await sql<{ hash: Buffer }>`
    select ledger_node(level, index) as hash
    from unnest(${levels}::int[], ${indexes}::bigint[]) with ordinality node (level, index, place)
    order by place`.execute(tx)
  return rows.map(({ hash }) => hash)
}

/** Publishes a head; false when one of this size or beyond stands already. */
export const publishHead = async (tx: Transaction, head: HeadRow): Promise<boolean> =>
  (
    await sql<{ done: boolean }>`
      select ledger_publish(${head.size}::bigint, ${head.root}::bytea, ${head.published_at}::timestamptz,
        ${JSON.stringify(head.signed)}::jsonb) as done`.execute(tx)
  ).rows[0]?.done === true

/** Compares the next tiles with their transfers; the first leaf that differs, if any ever did. */
export const recheck = async (tx: Transaction, tiles: number, at: Date): Promise<bigint | null> =>
  (
    await sql<{ fault: bigint | null }>`
      select ledger_recheck(${tiles}::int, ${at}::timestamptz) as fault`.execute(tx)
  ).rows[0]?.fault ?? null

export const findLastHead = async (tx: Database): Promise<HeadRow | undefined> =>
  (await sql<HeadRow>`select * from ledger_head order by size desc limit 1`.execute(tx)).rows[0]

/** Heads below `before` (a size), newest first. */
export const selectHeads = async (
  tx: Database,
  { before, limit }: { before: bigint | null; limit: number },
) =>
  (
    await sql<HeadRow>`
      select * from ledger_head where (${before}::bigint is null or size < ${before}::bigint)
      order by size desc limit ${limit}`.execute(tx)
  ).rows

/** A transfer as a leaf, and its place in the tree; `sealed` when the tree holds it already. */
export const findLeaf = async (tx: Database, transfer_id: Uuid) =>
  (
    await sql<{ text: string; index: bigint; sealed: boolean }>`
      select ledger_text(t.id) as text, t.position <= s.position as sealed,
        coalesce(tile.number * 256 + (select count(*) from ledger_transfer before
          where before.position >= tile.first_position and before.position < t.position), 0) as index
      from ledger_transfer t cross join ledger_seal s
        left join lateral (select number, first_position from ledger_tile
          where level = 0 and first_position <= t.position
          order by first_position desc limit 1) tile on true
      where t.id = ${transfer_id}`.execute(tx)
  ).rows[0]

/** Leaves that are not what the transfers say now, one for each tile concerned. */
export const findFaults = async (tx: Database): Promise<bigint[]> =>
  (
    await sql<{ leaf: bigint }>`
      select leaf from ledger_seal s, generate_series(0, (s.size + 255) / 256 - 1) tile,
        ledger_tile_fault(tile) leaf
      where leaf is not null order by leaf`.execute(tx)
  ).rows.map(({ leaf }) => leaf)

/** Of the newest heads those whose root is not the tree's. */
export const findForeignHeads = async (tx: Database, limit: number): Promise<bigint[]> =>
  (
    await sql<{ size: bigint }>`
      select size from (select * from ledger_head order by size desc limit ${limit}) head
      where root is distinct from ledger_root(size) order by size`.execute(tx)
  ).rows.map(({ size }) => size)
