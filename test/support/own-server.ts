/** A PostgreSQL of one's own for the tests: FAIRHAND_TEST_DATABASE_URL, the address of a superuser. */
import pg from 'pg'
import { ensureRoles } from '../../src/database/roles.ts'

type Environment = Record<string, string | undefined>

/** The server the environment names; undefined when the tests bring their own. */
export const ownServer = ({ FAIRHAND_TEST_DATABASE_URL: address }: Environment) => {
  if (address === undefined || address === '') return undefined
  const url = new URL(address)
  const superuser: pg.ClientConfig = {
    // A socket's folder does not fit where a host stands: postgres://postgres@/postgres?host=/run/…
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || url.searchParams.get('port') || 5432),
    user: decodeURIComponent(url.username),
    ...(url.password !== '' && { password: decodeURIComponent(url.password) }),
    database: url.pathname.slice(1) || 'postgres',
    ssl: false,
  }
  return { superuser, stop: async () => {} }
}

/**
 * The product's two roles where they are missing, with the superuser's password: the tests spread
 * one configuration over all three. Roles that are there keep theirs.
 */
export const makeRoles = async (superuser: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows: before } = await client.query<{ rolname: string }>('select rolname from pg_roles')
    await ensureRoles(client)
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
    if (typeof superuser.password !== 'string') return
    const known = new Set(before.map(({ rolname }) => rolname))
    for (const { rolname } of rows.filter((role) => !known.has(role.rolname)))
      await client.query(
        `alter role ${pg.escapeIdentifier(rolname)} password ${pg.escapeLiteral(superuser.password)}`,
      )
  } finally {
    await client.end()
  }
}
