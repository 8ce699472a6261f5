/**
 * The one way to run a transaction. Work is done whole or not at all, and done again when the
 * database asks for it; therefore `work` must use the same ids on every attempt and must touch
 * nothing outside the database.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { type IsolationLevel, sql } from 'kysely'
import { Problem } from '../kernel/errors.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { Database, Transaction } from './pool.ts'

/** `read` sees one moment of the database and cannot write; `write` locks what it changes. */
export type Mode = 'read' | 'write'

const ISOLATION: Record<Mode, IsolationLevel> = { read: 'repeatable read', write: 'read committed' }

/**
 * Runs `work` in a transaction and returns its value. The whole is tried again, with growing pauses,
 * after a serialization failure, a deadlock or a lost connection; `attempt` counts from 1.
 * With `rollback` the value is returned and nothing is kept: a dry run of the real path, the deferred
 * constraints included. Throws Problem('busy') when the database does not answer in time, and
 * whatever `work` throws.
 */
export const transact = async <T>(
  database: Database,
  mode: Mode,
  work: (tx: Transaction, attempt: number) => Promise<T>,
  options: { rollback?: boolean } = {},
): Promise<T> => {
  return retried((attempt) =>
    runOnce(database, mode, (tx) => work(tx, attempt), options.rollback === true),
  )
}

/**
 * Runs `work` as often as `transact` would; for reads outside a transaction, such as who calls.
 * Throws what `transact` throws.
 */
export const retried = async <T>(work: (attempt: number) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === 'none') throw error
      if (trouble === 'busy' || attempt >= LIMITS.transaction_attempts) throw busy(error)
      await sleep(pauseBefore(attempt, trouble))
    }
  }
}

/**
 * Runs a part of a transaction: when it is refused, what it did is undone, the refusal is returned
 * instead of thrown, and the transaction goes on. Throws whatever else `work` throws.
 */
export const attempted = async <T>(
  tx: Transaction,
  work: () => Promise<T>,
): Promise<T | Problem> => {
  await sql`savepoint attempt`.execute(tx)
  try {
    const value = await work()
    await sql`release savepoint attempt`.execute(tx)
    return value
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await sql`rollback to savepoint attempt`.execute(tx)
    await sql`release savepoint attempt`.execute(tx)
    return error
  }
}

/** Carries the value of a dry run out through Kysely, which rolls back whatever throws. */
class RolledBack extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('The transaction was a dry run.')
    this.value = value
  }
}

const runOnce = async <T>(
  database: Database,
  mode: Mode,
  work: (tx: Transaction) => Promise<T>,
  rollback: boolean,
): Promise<T> => {
  const transaction = database
    .transaction()
    .setIsolationLevel(ISOLATION[mode])
    .setAccessMode(mode === 'read' ? 'read only' : 'read write')
  if (!rollback) return transaction.execute(work)
  try {
    return await transaction.execute(async (tx) => {
      const value = await work(tx)
      // What COMMIT would check is checked now, so that a dry run refuses what the real run would.
      await sql`set constraints all immediate`.execute(tx)
      throw new RolledBack(value)
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.value as T
    throw error
  }
}

/** Lost races are repeated at once, lost connections after a moment, timeouts are the caller's turn. */
type Trouble = 'race' | 'connection' | 'busy' | 'none'

const RACES = new Set(['40001', '40P01'])
/** Statement, lock and idle timeouts. */
const BUSY = new Set(['57014', '55P03', '25P03', '25P04', '57P05'])
/** PostgreSQL's class for want of disk, memory or connections. */
const EXHAUSTED = '53'
const LOST = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT'])
const LOST_MESSAGES =
  /^(Connection terminated( unexpectedly)?|Client has encountered a connection error.*|Client was closed.*)$/
const POOL_MESSAGES = /^(timeout exceeded when trying to connect|Connection terminated due to .*)$/

const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof Error) || error instanceof Problem) return 'none'
  const code = 'code' in error ? String(error.code) : ''
  if (RACES.has(code)) return 'race'
  if (BUSY.has(code) || code.startsWith(EXHAUSTED)) return 'busy'
  if (POOL_MESSAGES.test(error.message)) return 'busy'
  const lost = LOST.has(code) || code.startsWith('08') || LOST_MESSAGES.test(error.message)
  return lost ? 'connection' : 'none'
}

/** Milliseconds; a random half keeps two losers of one race from meeting again. */
const pauseBefore = (attempt: number, trouble: 'race' | 'connection'): number => {
  const first = trouble === 'race' ? 5 : 100
  return first * 2 ** (attempt - 1) * (0.5 + Math.random() / 2)
}

const busy = (cause: unknown): Problem => {
  const problem = new Problem('busy')
  problem.cause = cause
  return problem
}
