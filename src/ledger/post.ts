/**
 * Moving money. A journal is moved whole or not at all, inside the caller's transaction; the
 * database's `ledger_post` does it and keeps the rules. Knows nothing of work.
 */
import { sql } from 'kysely'
import { gathered } from '../database/group/gather.ts'
import type { Transaction } from '../database/pool.ts'
import { Problem } from '../kernel/errors.ts'
import type { Uuid } from '../kernel/id.ts'
import { type Currency, formatMoney, money } from '../kernel/money.ts'
import { type AccountKind, type AccountRef, accountId, type Reason } from './chart.ts'
import type { PlaceInLedger } from './statement.ts'

/** How a transfer stands: moved at once, or set aside and later moved or let go, exactly once. */
type Phase = 'single' | 'pending' | 'posted' | 'voided'

/** One movement of a positive amount of minor units, in the currency that both accounts have. */
export type Transfer = {
  /** The same on every attempt. */
  id: Uuid
  debit: AccountRef
  credit: AccountRef
  amount: bigint
  reason: Reason
  /**
   * What it is for: an assignment, a job, a deposit, a payout. `deposit`, `pay_reward`, `pay_bonus`
   * and the payout reasons happen once for one thing; the database refuses a second time.
   */
  about: Uuid
  phase?: Phase
  /** The pending transfer that this one posts or voids: all other fields must be the same. */
  pending_id?: Uuid
}

export type Journal = {
  /** The same on every attempt; another journal needs another id. */
  journal_id: Uuid
  /** The instance's time, from its clock. */
  at: Date
  /** Who made it happen: `callerKey(caller)`. An id, never a name. */
  actor: string
  transfers: readonly Transfer[]
  /** Those of its accounts that may not be open yet; they are opened where they are missing. */
  opens?: readonly AccountRef[]
}

/** A posting that no correct program attempts; a fault of ours, never of a caller. */
export class LedgerError extends Error {
  /** SQLSTATE of the refusal, `LE00n` being the ledger's own (migrations/0001_ledger.sql). */
  readonly state: string
  constructor(message: string, state: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LedgerError'
    this.state = state
  }
}

/**
 * Opens those of the accounts that are not open yet; harmless to repeat and safe beside others who
 * open the same. Every account must be open before money moves on it.
 */
export const openAccounts = async (tx: Transaction, refs: readonly AccountRef[]): Promise<void> => {
  await refusals(sql`select ledger_open(${textOf(refs)}::jsonb)`.execute(tx))
}

const textOf = (refs: readonly AccountRef[]): string =>
  JSON.stringify(refs.map((ref) => ({ id: accountId(ref), ...ref })))

/** `place`: where the first transfer stands in the ledger; undefined when nothing was to move. */
export type Posted = { replayed: boolean; place: PlaceInLedger | undefined }

/**
 * Moves a journal. `replayed` says that this very journal stood already and nothing was moved now.
 * Transfers of zero are left out: a fee that has not become a cent moves nothing. When nothing is
 * left the journal is not written and not replayed.
 * Throws Problem('insufficient_funds') when a requester lacks money, naming the missing sum, and
 * LedgerError for whatever else the database refuses. After either the transaction must be given up.
 */
export const post = async (tx: Transaction, journal: Journal): Promise<Posted> => {
  const lines = journal.transfers.filter(({ amount }) => amount !== 0n).map(lineOf)
  if (lines.length === 0) return { replayed: false, place: undefined }
  // What resolves a pending transfer is compared with it, one by one.
  if (lines.some(({ phase }) => phase !== 'single')) return postOne(tx, { ...journal, lines })
  return posting(tx, { ...journal, lines })
}

type Line = ReturnType<typeof lineOf>
type Whole = Omit<Journal, 'transfers'> & { lines: readonly Line[] }

export const postOne = async (tx: Transaction, journal: Whole): Promise<Posted> => {
  const opening = journal.opens === undefined ? null : textOf(journal.opens)
  const { rows } = await refusals(
    sql<{ posted: boolean } & PlaceInLedger>`
      select moved.posted, moved.position, head.size, head.root, head.published_at
      from ledger_post(${journal.journal_id}::uuid, ${journal.at}::timestamptz,
          ${journal.actor}::text, ${JSON.stringify(journal.lines)}::jsonb, ${opening}::text) moved
        left join lateral (
          select size, root, published_at from ledger_head order by size desc limit 1) head on true
    `.execute(tx),
  )
  return { replayed: rows[0]?.posted === false, place: rows[0] }
}

/**
 * Journals that move at once, in one statement; no account is overdrawn after all of them. One that stands
 * already is refused, and all with it.
 */
export const postMany = async (tx: Transaction, journals: readonly Whole[]): Promise<Posted[]> => {
  const lines = journals.flatMap((journal) =>
    journal.lines.map((line, at) => ({ ...line, journal, at: at + 1 })),
  )
  const list = <K extends keyof Line>(name: K) => lines.map((line) => line[name])
  const of = <K extends keyof Whole>(name: K) => lines.map(({ journal }) => journal[name])
  const opens = journals.flatMap((journal) => journal.opens ?? [])
  const { rows } = await refusals(
    sql<{ journal: Uuid } & PlaceInLedger>`
      select moved.journal, moved.position, head.size, head.root, head.published_at
      from ledger_post_all(${list('id')}::uuid[], ${of('journal_id')}::uuid[],
          ${lines.map(({ at }) => at)}::smallint[], ${list('debit_account')}::uuid[],
          ${list('credit_account')}::uuid[], ${list('currency')}::text[], ${list('amount')}::bigint[],
          ${list('reason')}::text[], ${list('about')}::uuid[], ${of('actor')}::text[],
          ${of('at')}::timestamptz[], ${textOf(opens)}::text) moved
        left join lateral (
          select size, root, published_at from ledger_head order by size desc limit 1) head on true
    `.execute(tx),
  )
  const places = new Map(rows.map(({ journal, ...place }) => [journal, place]))
  return journals.map(({ journal_id }) => ({ replayed: false, place: places.get(journal_id) }))
}

const posting = gathered<Whole, Posted>({ one: postOne, many: postMany })

const lineOf = ({ debit, credit, amount, phase, pending_id, ...rest }: Transfer) => {
  if (debit.currency !== credit.currency)
    throw new LedgerError(`${debit.currency} cannot become ${credit.currency}`, 'LE007')
  return {
    ...rest,
    debit_account: accountId(debit),
    credit_account: accountId(credit),
    currency: debit.currency,
    amount: amount.toString(),
    phase: phase ?? 'single',
    pending_id: pending_id ?? null,
  }
}

/** Gives what the database refuses its name, and lets races and lost connections pass. */
const refusals = async <T>(query: Promise<T>): Promise<T> => {
  try {
    return await query
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

/** Class 22 is bad data, class 23 a broken constraint, 42501 a missing right. */
const REFUSAL = /^(LE\d{3}|22...|23...|42501)$/

const refusalOf = (error: unknown): Error | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const state = String(error.code)
  if (!REFUSAL.test(state)) return undefined
  const short =
    'detail' in error && state === 'LE004' ? shortfallOf(String(error.detail)) : undefined
  if (short?.kind === 'requester_available') {
    const missing = formatMoney(money(BigInt(short.missing), short.currency))
    return new Problem('insufficient_funds', { detail: `${missing} more is needed.` })
  }
  return new LedgerError(error.message, state, error)
}

type Shortfall = { account: Uuid; kind: AccountKind; currency: Currency; missing: string }

const shortfallOf = (detail: string): Shortfall => JSON.parse(detail) as Shortfall
