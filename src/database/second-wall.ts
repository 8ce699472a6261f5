/**
 * Whether the product really runs as a role that cannot change its own rules. The addresses do not
 * tell: both may name one role, or the second may be a superuser. The database knows.
 */
import pg from 'pg'
import type { Connection } from './connection.ts'

/** Said at every start where it holds. What is given up, and how to have it. */
export const ONE_ROLE_WARNING = [
  'WARNING: one database role serves for everything, so there is no second wall: triggers still refuse',
  'to change the ledger and the histories, but whoever gets hold of this role can switch them off.',
  'Give Fairhand a restricted role of its own: DATABASE_URL for that one, DATABASE_OWNER_URL for the',
  'owner of the tables (docs/own-server.md).',
].join(' ')

/**
 * 2 when the application's role neither owns the ledger nor can become its owner, 1 otherwise. The
 * database must have been migrated.
 */
export const rolesInEffect = async ({ application }: Connection): Promise<1 | 2> => {
  const client = new pg.Client(application)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ owner: boolean }>(
      `select pg_has_role(relowner, 'member') as owner from pg_class
        where oid = 'public.ledger_transfer'::regclass`,
    )
    return rows[0]?.owner === false ? 2 : 1
  } finally {
    await client.end()
  }
}
