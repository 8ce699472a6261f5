/** Filling a job's reserves from what its requester has, and giving back what nobody needed. */
import { callerKey } from '../../kernel/caller.ts'
import { type Uuid, uuidOf } from '../../kernel/id.ts'
import type { Currency } from '../../kernel/money.ts'
import { type AccountRef, availableOf, reserveOf } from '../../ledger/chart.ts'
import { post, type Transfer } from '../../ledger/post.ts'
import { balancesOf } from '../../ledger/statement.ts'
import type { Context } from '../handle.ts'
import { growReserve, reservesOf } from './queries.ts'
import { RESERVE_KINDS, type ReserveKind, type ReserveSizes } from './reserve-schemas.ts'

/** As much of a job as its reserves need. */
export type ReservedJob = { id: Uuid; requester_id: Uuid; currency: Currency }

/**
 * The accounts and lines that set aside as much more for each kind; kinds of size zero open no account.
 * They stand in the journal that funds the escrow, so that both are funded or neither. `version` is the
 * version of the terms that asks for it: once for each.
 */
export const reserveLines = (
  { id, requester_id, currency }: ReservedJob,
  sizes: ReserveSizes,
  version: number,
): { accounts: AccountRef[]; transfers: Transfer[] } => {
  const kinds = kindsIn(sizes)
  const debit = availableOf(requester_id, currency)
  return {
    accounts: kinds.map((kind) => reserveOf(id, kind, currency)),
    transfers: kinds.map((kind) => ({
      id: uuidOf('fund_reserve', id, version, kind),
      debit,
      credit: reserveOf(id, kind, currency),
      amount: sizes[kind] ?? 0n,
      reason: 'fund_reserve' as const,
      about: id,
    })),
  }
}

const kindsIn = (sizes: ReserveSizes): ReserveKind[] =>
  RESERVE_KINDS.filter((kind) => (sizes[kind] ?? 0n) > 0n)

/** Notes what `reserveLines` moved. */
export const noteReserves = async (
  { tx }: Context,
  { id }: ReservedJob,
  sizes: ReserveSizes,
): Promise<void> => {
  for (const kind of kindsIn(sizes)) await growReserve(tx, id, kind, sizes[kind] ?? 0n)
}

/** Gives back what is left of every reserve, once, when the job closes. The caller holds the job’s row. */
export const returnReserves = async (
  { tx, now, caller }: Context,
  { id, requester_id, currency }: ReservedJob,
): Promise<void> => {
  const sizes = (await reservesOf(tx, [id])).get(id) ?? {}
  const kinds = RESERVE_KINDS.filter((kind) => sizes[kind] !== undefined)
  if (kinds.length === 0) return
  const accounts = kinds.map((kind) => reserveOf(id, kind, currency))
  const left = await balancesOf(tx, accounts)
  const credit = availableOf(requester_id, currency)
  await post(tx, {
    journal_id: uuidOf('refund_reserve', id),
    at: now,
    actor: callerKey(caller),
    transfers: accounts.map((debit, at) => ({
      id: uuidOf('refund_reserve', id, debit.kind),
      debit,
      credit,
      amount: left[at] ?? 0n,
      reason: 'refund_reserve' as const,
      about: id,
    })),
  })
}
