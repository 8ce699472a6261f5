/**
 * One session with the database, seen two ways: as Kysely for queries, and as pg's client for what
 * only that can do (COPY). For the long work of backup and restore: no timeouts, one transaction.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Database, type Transaction, VALUE_TYPES } from './pool.ts'
import type { DB } from './schema.generated.ts'
import { StartError } from './start-error.ts'

/** Both are in the same transaction. */
export type Session = { client: pg.Client; tx: Transaction }

/**
 * Opens a session, begins a transaction, commits what `work` did or keeps nothing of it. `snapshot`
 * sees one moment of the database however long it takes, holds nobody up and cannot write.
 * Throws StartError when the server cannot be reached.
 */
export const inSession = async <T>(
  config: pg.PoolConfig,
  mode: 'snapshot' | 'write',
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const client = await connect(config)
  try {
    const transaction = kyselyOn(client).transaction()
    const begun =
      mode === 'snapshot'
        ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
        : transaction
    return await begun.execute((tx) => work({ client, tx }))
  } finally {
    // What was not committed is given up with the session.
    await client.end().catch(() => {})
  }
}

/** Whatever the server is set to: rows look the same everywhere, and nothing is cut short. */
const SETTINGS = `
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'`

const connect = async (config: pg.PoolConfig): Promise<pg.Client> => {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, types: VALUE_TYPES, ...config })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(SETTINGS)
    return client
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(`The database cannot be reached: ${why}.`, { cause: error })
  }
}

/** Kysely asks a pool for a client; this pool has the one, and never lets go of it. */
const kyselyOn = (client: pg.Client): Database => {
  const lent = Object.assign(client, { release: () => {} })
  const pool = { connect: async () => lent, end: async () => {}, options: {} }
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) })
}
