/** A database of its own for a test file: real PostgreSQL, fully migrated, empty, in about 40 ms. */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, OWNER_ROLE } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { type Database, openDatabase } from '../../src/database/pool.ts'
import { asSuperuser, connectionTo } from './database-server.ts'

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
  const { template, roles } = inject('testServer')
  return copyOf(template, roles)
}

/** A database without a single table; for tests of the migrations themselves. */
export const emptyDatabase = async (): Promise<FreshDatabase> =>
  copyOf('template0', inject('testServer').roles)

/**
 * A database with this many roles whatever the run was started with: for tests of what the second
 * role gives, or of what a single one leaves. Those tests run in every set-up.
 */
export const databaseWithRoles = async (roles: 1 | 2): Promise<FreshDatabase> => {
  if (roles === inject('testServer').roles) return freshDatabase()
  const fresh = await copyOf('template0', roles)
  await migrate(fresh.connection)
  return fresh
}

const copyOf = async (template: string, roles: 1 | 2): Promise<FreshDatabase> => {
  const { superuser } = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(
    superuser,
    `create database ${name} template ${template} owner ${OWNER_ROLE}${
      template === 'template0' ? " encoding 'UTF8'" : ''
    }`,
    // A copy has all the rights of its template but those on the database itself (grants.ts).
    `revoke temporary on database ${name} from public`,
  )
  const connection = connectionTo(superuser, name, roles)
  // More than the product has: races are run with all their transactions at once.
  const database = openDatabase(connection.application, { max: 20 })
  const owner = openDatabase(connection.owner, { max: 3 })
  const close = async () => {
    await Promise.all([database.destroy(), owner.destroy()])
    await asSuperuser(superuser, `drop database if exists ${name} with (force)`)
  }
  return { database, owner, connection, close }
}
