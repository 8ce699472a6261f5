/**
 * A Kysely that runs nothing: each statement is PREPAREd on a real, migrated database, which checks
 * every table, column, function and type in it, and is then answered with made-up rows.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { Connection } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/pool.ts'

export type Preparer = {
  /** For functions that want a database or a transaction. Answers every statement with `rows`. */
  database(rows: unknown[]): Database
  /** The text of every statement seen so far. */
  statements: Set<string>
  /** What the database refused, with its reason. */
  refusals: string[]
  close(): Promise<void>
}

/** Connects to a migrated database. */
export const createPreparer = async (connection: Connection): Promise<Preparer> => {
  const client = new pg.Client(connection.application)
  await client.connect()
  const statements = new Set<string>()
  const refusals: string[] = []
  const prepare = async (text: string): Promise<void> => {
    if (statements.has(text)) return
    statements.add(text)
    try {
      await client.query(`prepare seen_${statements.size} as ${text}`)
    } catch (error) {
      refusals.push(`${(error as Error).message} in: ${text.trim()}`)
    }
  }
  const database = (rows: unknown[]): Database =>
    new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driverOf(prepare, rows),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
  return { database, statements, refusals, close: () => client.end() }
}

/** What begins and ends a transaction has nothing in it that could be wrong. */
const TRANSACTION = /^(start transaction|commit$|rollback$)/

const driverOf = (prepare: (text: string) => Promise<void>, rows: unknown[]): Driver => {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql }: CompiledQuery) => {
      if (!TRANSACTION.test(sql)) await prepare(sql)
      return { rows: rows as R[], numAffectedRows: BigInt(rows.length) }
    },
    streamQuery: () => {
      throw new Error('nothing here streams')
    },
  }
  const nothing = async () => {}
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

/** What Kysely looks for in a value to tell an expression from a parameter, and what awaits do. */
const HIDDEN: readonly PropertyKey[] = [
  'toOperationNode',
  'expressionType',
  'then',
  'isTransaction',
]

/** Methods of dates and texts that queries call on what they are given. */
const METHODS: readonly PropertyKey[] = ['getTime', 'toISOString', 'toLowerCase', 'slice']

/**
 * A value that passes for any argument. `present` decides whether its members are there, and what
 * `in` says: between them the branches of a query are all taken.
 */
export const anything = (present: boolean): unknown => {
  const one = () => anything(present)
  const list = [0]
  const members: Record<PropertyKey, unknown> = {
    [Symbol.toPrimitive]: () => '1',
    [Symbol.iterator]: function* () {
      yield anything(present)
    },
    map: (change: (value: unknown) => unknown) => list.map(() => change(one())),
    flatMap: (change: (value: unknown) => unknown) => list.flatMap(() => change(one())),
    filter: () => [one()],
    length: 1,
    toJSON: () => '1',
    toString: () => '1',
  }
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (HIDDEN.includes(name)) return undefined
        if (Object.hasOwn(members, name)) return members[name]
        if (METHODS.includes(name)) return one
        return present ? one() : undefined
      },
      has: () => present,
    },
  )
}
