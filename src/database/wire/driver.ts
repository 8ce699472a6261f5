/** How Kysely talks to PostgreSQL here: through pg’s pool, in packets (packet.ts). */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { createCompiler } from './compiler.ts'
import { ask, isOutdated } from './packet.ts'

/** Kysely’s own dialect but for the driver. */
export const dialectOn = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOn(pool),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: createCompiler,
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
    client.release(broken || isOutdated(client))
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

const connectionOver = (client: pg.PoolClient): PooledConnection => ({
  client,
  broken: false,
  executeQuery: <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> =>
    ask(client, sql, parameters),
  streamQuery: () => {
    throw new Error('Nothing here reads a result in pieces.')
  },
})
