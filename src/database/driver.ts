/**
 * How Kysely talks to PostgreSQL here. A journey to the server and back costs more than most
 * statements, and planning one more than running it. So every statement is prepared once for each
 * connection and then only named, and whatever is asked for in one breath travels in one packet: a
 * statement is sent without waiting for the answers to those before it.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { LIMITS } from '../kernel/limits.ts'

/** Kysely’s own dialect but for the driver. The pool’s clients must be made with `pipeline`. */
export const dialectOn = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOn(pool),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

/** A client of the pool, lent out; given up afterwards when it is `broken`. */
type PooledConnection = DatabaseConnection & { readonly client: pg.PoolClient; broken: boolean }

const driverOn = (pool: pg.Pool): Driver => ({
  init: async () => {},
  acquireConnection: async () => connectionOver(await pool.connect()),
  beginTransaction: async (connection, settings) => begin(connection, settings),
  commitTransaction: commit,
  rollbackTransaction: rollback,
  releaseConnection: async (connection) => {
    const { client, broken } = connection as PooledConnection
    client.release(broken)
  },
  destroy: () => pool.end(),
})

const say = (connection: DatabaseConnection, word: string) =>
  connection.executeQuery<{ command: string }>(CompiledQuery.raw(word))

/** Begins, without waiting for it: where it fails, so does the statement that is sent behind it. */
export const begin = (
  connection: DatabaseConnection,
  { isolationLevel, accessMode }: TransactionSettings,
): void => {
  const words = ['start transaction']
  if (isolationLevel) words.push(`isolation level ${isolationLevel}`)
  if (accessMode) words.push(accessMode)
  say(connection, words.join(' ')).catch(() => {})
}

/** Commits. Throws when the transaction had failed: PostgreSQL then rolls back, and says so. */
export async function commit(connection: DatabaseConnection): Promise<void> {
  const { rows } = await say(connection, 'commit')
  if (rows[0]?.command === 'ROLLBACK') throw new Error('The transaction had failed before.')
}

/** Rolls back; a connection that cannot is given up. */
export async function rollback(connection: DatabaseConnection): Promise<void> {
  try {
    await say(connection, 'rollback')
  } catch (error) {
    ;(connection as PooledConnection).broken = true
    throw error
  }
}

const connectionOver = (client: pg.PoolClient): PooledConnection => {
  const connection: PooledConnection = {
    client,
    broken: false,
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      try {
        return resultOf(await send(client, sql, parameters))
      } catch (error) {
        connection.broken ||= isStale(error)
        throw error
      }
    },
    streamQuery: () => {
      throw new Error('Nothing here reads a result in pieces.')
    },
  }
  return connection
}

const COUNTING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

const resultOf = <R>({ command, rowCount, rows }: pg.QueryResult): QueryResult<R> => {
  if (command === 'COMMIT' || command === 'ROLLBACK') return { rows: [{ command } as R] }
  if (COUNTING.has(command)) return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  return { rows: rows ?? [] }
}

/** It was prepared before somebody changed its table: only a new connection helps. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message === 'cached plan must not change result type'

/** Sends a statement; all that is sent in one turn of the event loop goes out in one write. */
const send = (
  client: pg.PoolClient,
  text: string,
  parameters: readonly unknown[],
): Promise<pg.QueryResult> => {
  const { stream } = (client as unknown as ClientInside).connection
  if (stream.writableCorked === 0) {
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
  if (parameters.length === 0) return client.query(text)
  const name = nameOf(text)
  return client.query({ text, values: [...parameters], ...(name !== undefined && { name }) })
}

/** What pg does not declare of its clients. */
type ClientInside = {
  connection: { stream: { writableCorked: number; cork(): void; uncork(): void } }
}

const names = new Map<string, string>()

/** The same name for the same text in every connection; none once there are very many texts. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= LIMITS.database_prepared) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
