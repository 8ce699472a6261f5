/** Reading the ledger: balances, and the lines that made them. */
import { sql } from 'kysely'
import type { Transaction } from '../database/pool.ts'
import type { Uuid } from '../kernel/id.ts'
import type { Currency } from '../kernel/money.ts'
import { type AccountKind, type AccountRef, accountId, escrowOf, type Reason } from './chart.ts'

/** What can be moved now: money set aside by a pending transfer is no longer there. */
const BALANCE = sql<bigint>`credits_posted - debits_posted - debits_pending`

/** What can be moved from the account now, in minor units. 0 for an account that is not open. */
export const balanceOf = async (tx: Transaction, ref: AccountRef): Promise<bigint> =>
  (await balancesOf(tx, [ref]))[0] ?? 0n

/** `balanceOf` for several accounts, in the order they were given. */
export const balancesOf = async (
  tx: Transaction,
  refs: readonly AccountRef[],
): Promise<bigint[]> => {
  const ids = refs.map(accountId)
  const { rows } = await sql<{ id: Uuid; balance: bigint }>`
    select id, ${BALANCE} as balance from ledger_account where id = any(${ids}::uuid[])`.execute(tx)
  const balances = new Map(rows.map(({ id, balance }) => [id, balance]))
  return ids.map((id) => balances.get(id) ?? 0n)
}

/** `balanceOf` for an account with all its parts together, whatever part `ref` names. */
export const balanceOfParts = async (tx: Transaction, ref: AccountRef): Promise<bigint> => {
  const { rows } = await sql<{ balance: bigint }>`
    select coalesce(sum(${BALANCE}), 0)::bigint as balance from ledger_account
    where kind = ${ref.kind} and owner = ${ref.owner} and currency = ${ref.currency}`.execute(tx)
  return rows[0]?.balance ?? 0n
}

/**
 * `balanceOf`, and nobody else moves the account's money until the transaction ends: what is there can
 * be moved. Others wait meanwhile, so take it right before the movement.
 */
export const keepBalance = async (tx: Transaction, ref: AccountRef): Promise<bigint> => {
  const { rows } = await sql<{ balance: bigint }>`
    select ledger_keep(${accountId(ref)}::uuid) as balance`.execute(tx)
  return rows[0]?.balance ?? 0n
}

/** What a job still has in escrow, in minor units. */
export const escrowBalance = (tx: Transaction, job_id: Uuid, currency: Currency): Promise<bigint> =>
  balanceOfParts(tx, escrowOf(job_id, currency, 0))

/** One line of an account, as its owner reads it. */
export type StatementLine = {
  transfer_id: Uuid
  position: bigint
  at: Date
  reason: Reason
  about: Uuid
  /** Minor units: above zero came in, below zero went out. */
  amount: bigint
  /** The kind of account it came from or went to. */
  counterpart: AccountKind
}

export type StatementPage = {
  /** The position of the last line of the page before. */
  after_position?: bigint
  limit: number
  newest_first?: boolean
}

/**
 * The account's moved money, line by line. A pending transfer is no line until it is posted.
 * An account's positions grow in the order of commits, so that a reader who goes on after the last
 * position it saw misses nothing.
 */
export const statement = async (
  tx: Transaction,
  ref: AccountRef,
  { after_position, limit, newest_first = false }: StatementPage,
): Promise<StatementLine[]> => {
  const id = accountId(ref)
  const beyond = newest_first ? sql`position < ` : sql`position > `
  const further = after_position === undefined ? sql`true` : sql`${beyond}${after_position}`
  const order = newest_first ? sql`desc` : sql`asc`
  // Each side by its own index; together in one page.
  const side = (own: 'debit' | 'credit') => sql`
    (select id as transfer_id, position, created_at as at, reason, about,
       ${own === 'debit' ? sql`-amount` : sql`amount`} as amount,
       ${sql.ref(own === 'debit' ? 'credit_kind' : 'debit_kind')} as counterpart
     from ledger_transfer
     where ${sql.ref(`${own}_account`)} = ${id} and phase in ('single', 'posted') and ${further}
     order by position ${order} limit ${limit})`
  const { rows } = await sql<StatementLine>`
    select * from (${side('debit')} union all ${side('credit')}) line
    order by position ${order} limit ${limit}`.execute(tx)
  return rows
}

/** Where a transfer stands, and the newest published head (its parts null before the first). */
export type PlaceInLedger = {
  position: bigint
  size: bigint | null
  root: Buffer | null
  published_at: Date | null
}

/** Where a transfer stands in the ledger, for its receipt; undefined when it was never posted. */
export const placeOf = async (
  tx: Transaction,
  transfer_id: Uuid,
): Promise<PlaceInLedger | undefined> => {
  const { rows } = await sql<PlaceInLedger>`
    select t.position, head.size, head.root, head.published_at
    from ledger_transfer t left join lateral
      (select size, root, published_at from ledger_head order by size desc limit 1) head on true
    where t.id = ${transfer_id}`.execute(tx)
  return rows[0]
}
