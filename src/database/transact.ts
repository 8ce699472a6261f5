/**
 * The one way to run a transaction. Work is done whole or not at all, and done again when the
 * database asks for it; therefore `work` must use the same ids on every attempt and must touch
 * nothing outside the database.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  Transaction as KyselyTransaction,
  type QueryExecutor,
  sql,
  type TransactionSettings,
} from 'kysely'
import { Problem } from '../kernel/errors.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { Database, Transaction } from './pool.ts'
import type { DB } from './schema.generated.ts'
import { together } from './together.ts'
import { begin, commit, rollback } from './wire/driver.ts'
import { isStale } from './wire/packet.ts'

/** `read` sees one moment of the database and cannot write; `write` locks what it changes. */
export type Mode = 'read' | 'write'

/** How each begins. */
export const SETTINGS: Record<Mode, TransactionSettings> = {
  read: { isolationLevel: 'repeatable read', accessMode: 'read only' },
  write: { isolationLevel: 'read committed', accessMode: 'read write' },
}

/** What may be asked of a transaction besides its work. */
export type Ending<T> = {
  /** A dry run of the real path: the value is returned and nothing is kept. */
  rollback?: boolean
  /** Writes that nobody waits for: sent after the work, together with COMMIT. */
  last?: (tx: Transaction, value: T) => readonly Promise<unknown>[]
}

/**
 * Runs `work` in a transaction and returns its value. The whole is tried again, with growing pauses,
 * after a serialization failure, a deadlock or a lost connection; `attempt` counts from 1.
 * Throws Problem('busy') when the database does not answer in time, and
 * whatever `work` throws.
 */
export const transact = async <T>(
  database: Database,
  mode: Mode,
  work: (tx: Transaction, attempt: number) => Promise<T>,
  ending: Ending<T> = {},
): Promise<T> => retried((attempt) => runOnce(database, mode, (tx) => work(tx, attempt), ending))

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

const runOnce = <T>(
  database: Database,
  mode: Mode,
  work: (tx: Transaction) => Promise<T>,
  ending: Ending<T>,
): Promise<T> =>
  database.getExecutor().provideConnection(async (connection) => {
    const { tx, close } = transactionOn(database, connection)
    try {
      begin(connection, SETTINGS[mode])
      const value = await work(tx)
      const last = [...(ending.last?.(tx, value) ?? [])]
      // What COMMIT would check a dry run checks too, so that it refuses what the real one would.
      if (ending.rollback) last.push(sql`set constraints all immediate`.execute(tx))
      close()
      await together(...last, ending.rollback ? rollback(connection) : commit(connection))
      return value
    } catch (error) {
      close()
      await rollback(connection).catch(() => {})
      throw error
    }
  })

/**
 * A transaction on a connection, as Kysely’s own but for one thing: statements that are asked for
 * together are sent together, where Kysely waits for each before it sends the next. It is closed
 * before it ends, so that work left running by a refusal can send nothing behind the ROLLBACK.
 */
export const transactionOn = (database: Database, connection: DatabaseConnection) => {
  let open = true
  const tx = transactionOver(database, (use) =>
    open ? use(connection) : Promise.reject(new Error('The transaction has ended.')),
  )
  const close = (): void => {
    open = false
  }
  return { tx, close }
}

/** A transaction whose statements go where `provideConnection` says. */
export const transactionOver = (
  database: Database,
  provideConnection: QueryExecutor['provideConnection'],
): Transaction => {
  const executor = shortExecutor(database.getExecutor(), provideConnection)
  // Neither is used: the executor has a connection already.
  const dialect = {} as Dialect
  const props = { config: { dialect }, dialect, driver: new DummyDriver(), executor }
  return new KyselyTransaction<DB>(props)
}

/** Kysely’s executor without the four promises that each statement goes through there; we have no plugins. */
const shortExecutor = (
  whole: QueryExecutor,
  provideConnection: QueryExecutor['provideConnection'],
): QueryExecutor => {
  const slow = () => whole.withConnectionProvider({ provideConnection })
  return {
    adapter: whole.adapter,
    plugins: whole.plugins,
    provideConnection,
    transformQuery: (node) => node,
    compileQuery: (node, queryId) => whole.compileQuery(node, queryId),
    executeQuery: <R>(query: CompiledQuery<R>) =>
      provideConnection((connection) => connection.executeQuery<R>(query)),
    stream: (query, size) => slow().stream(query, size),
    withConnectionProvider: (provider) => whole.withConnectionProvider(provider),
    withPlugin: (plugin) => slow().withPlugin(plugin),
    withPlugins: (plugins) => slow().withPlugins(plugins),
    withPluginAtFront: (plugin) => slow().withPluginAtFront(plugin),
    withoutPlugins: () => slow().withoutPlugins(),
  }
}

/**
 * Waits before what an error ended is done in another way: a moment after a lost connection, for what was
 * sent over it may still be under way in the server.
 */
export const pauseAfter = async (error: unknown): Promise<void> => {
  if (troubleOf(error) === 'connection') await sleep(pauseBefore(1, 'connection'))
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
  if (RACES.has(code) || isStale(error)) return 'race'
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
