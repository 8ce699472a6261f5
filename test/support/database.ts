/** A database of its own for a test file: real PostgreSQL, fully migrated, empty, in about 40 ms. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, OWNER_ROLE } from '../../src/database/connection.ts'
import { type Database, openDatabase } from '../../src/database/pool.ts'
import { connectionTo } from './database-server.ts'

export type FreshDatabase = {
  /** As the product runs: the application's role, with its rights and no more. */
  database: Database
  /** As the owner of the tables: to arrange what the product cannot, and to look behind it. */
  owner: Database
  connection: Connection
  /** Closes both and removes the database. */
  close(): Promise<void>
}

/** Copies the template. Call in `beforeAll`, and `close()` in `afterAll`. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const { superuser, template } = inject('testServer')
  return copyOf(superuser, template)
}

/** A database without a single table; for tests of the migrations themselves. */
export const emptyDatabase = async (): Promise<FreshDatabase> =>
  copyOf(inject('testServer').superuser, 'template0')

const copyOf = async (superuser: pg.ClientConfig, template: string): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(
    superuser,
    `create database ${name} template ${template} owner ${OWNER_ROLE}`,
    // A copy has all the rights of its template but those on the database itself (grants.ts).
    `revoke temporary on database ${name} from public`,
  )
  const connection = connectionTo(superuser, name)
  const database = openDatabase(connection.application)
  const owner = openDatabase(connection.owner, { max: 3 })
  const close = async () => {
    await Promise.all([database.destroy(), owner.destroy()])
    await asSuperuser(superuser, `drop database if exists ${name} with (force)`)
  }
  return { database, owner, connection, close }
}

const asSuperuser = async (superuser: pg.ClientConfig, ...statements: string[]): Promise<void> => {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
