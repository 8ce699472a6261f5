/** The pool of connections, with the types that the rest of the product relies on. */
import { Kysely, type Transaction as KyselyTransaction } from 'kysely'
import pg from 'pg'
import { LIMITS } from '../kernel/limits.ts'
import type { DB } from './schema.generated.ts'
import { dialectOn } from './wire/driver.ts'

export type Database = Kysely<DB>
export type Transaction = KyselyTransaction<DB>

const OID_INT8 = 20
const OID_DATE = 1082
const OID_TIMESTAMPTZ = 1184

/**
 * How values arrive: int8 (money, counts) as bigint, never as number; a date without time as text,
 * since a Date would move it by the machine's time zone; everything else as pg does it.
 */
export const VALUE_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === OID_INT8) return BigInt
    if (oid === OID_DATE) return (text: string) => text
    if (oid === OID_TIMESTAMPTZ) return instantOf
    return pg.types.getTypeParser(oid, format)
  },
}

const readInstant = pg.types.getTypeParser(OID_TIMESTAMPTZ) as (text: string) => unknown

/** In UTC, as our servers answer, an instant is a few characters from what Date reads at once. */
const instantOf = (text: string): unknown =>
  UTC.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : readInstant(text)
const UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/

/**
 * A plan that a connection made while a table was small stays for as long as the connection does, or until
 * the table is analyzed: one that reads the table from end to end is then paid for with every row that
 * comes in. Where an index serves, it is to be used from the first row on.
 */
const PLANS = '-c enable_seqscan=off'

/**
 * Opens a pool. Nothing is connected until the first query. A connection that the server drops is
 * replaced on next use and never ends the process. Close it with `destroy()`.
 */
export const openDatabase = (config: pg.PoolConfig, options: { max?: number } = {}): Database => {
  const pool = new pg.Pool({
    application_name: 'fairhand',
    max: options.max ?? LIMITS.database_connections,
    connectionTimeoutMillis: LIMITS.database_connect * 1000,
    idleTimeoutMillis: LIMITS.database_idle * 1000,
    statement_timeout: LIMITS.database_statement * 1000,
    lock_timeout: LIMITS.database_lock * 1000,
    idle_in_transaction_session_timeout: LIMITS.database_idle_in_transaction * 1000,
    options: PLANS,
    types: VALUE_TYPES,
    ...config,
  })
  // Without a listener Node turns a lost connection into a crash. Idle clients report to the pool,
  // clients in the middle of a transaction report to themselves; the next query on either fails and
  // transact() retries, so there is nothing to do here.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return new Kysely<DB>({ dialect: dialectOn(pool) })
}

const ignore = (): void => {}
