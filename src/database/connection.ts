/**
 * How to reach the database, and as whom. The owner makes and migrates the tables; the application
 * role may only do what the running product needs (grants.ts), so that a mistake in the product
 * cannot rewrite the ledger or drop a table.
 */
import type pg from 'pg'
import { StartError } from './start-error.ts'

export type Connection = {
  /** Owns the tables; used for migrations and nothing else. */
  owner: pg.PoolConfig
  /** What the product runs as. The same as `owner` where only one role was given. */
  application: pg.PoolConfig
  /** With 1 there is no second wall: only triggers in the database hold the append-only promise. */
  roles: 1 | 2
}

/** The two names on a server that we set up ourselves. */
export const OWNER_ROLE = 'fairhand_owner'
export const APPLICATION_ROLE = 'fairhand_application'

/**
 * A server of one's own: `DATABASE_URL` alone gives one role, together with `DATABASE_OWNER_URL` two.
 * Throws StartError when a URL is not one of PostgreSQL's.
 */
export const connectionFromUrl = (url: string, ownerUrl?: string): Connection => {
  const application = { connectionString: checked('DATABASE_URL', url) }
  if (ownerUrl === undefined || ownerUrl === url) {
    return { owner: application, application, roles: 1 }
  }
  const owner = { connectionString: checked('DATABASE_OWNER_URL', ownerUrl) }
  return { owner, application, roles: 2 }
}

const checked = (setting: string, url: string): string => {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url
  // The URL itself is not repeated: it may hold a password.
  throw new StartError(
    `${setting} is not the address of a PostgreSQL database; it looks like postgres://user:password@host:5432/database.`,
  )
}
