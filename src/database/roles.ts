/** Sets up a server of our own: the two roles and the database. May be repeated. */
import pg from 'pg'
import { APPLICATION_ROLE, OWNER_ROLE } from './connection.ts'

/** The name of the product's database on a server of our own. */
export const DATABASE_NAME = 'fairhand'

/** Makes the roles where they are missing. `client` may create roles. */
export const ensureRoles = async (client: pg.ClientBase): Promise<void> => {
  for (const role of [OWNER_ROLE, APPLICATION_ROLE]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} login`)
  }
}

/** Makes a database of the owner where it is missing. */
export const ensureDatabase = async (client: pg.ClientBase, name: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount !== 0) return
  await client.query(
    `create database ${pg.escapeIdentifier(name)} owner ${pg.escapeIdentifier(OWNER_ROLE)}`,
  )
}
