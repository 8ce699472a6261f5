import type { Database, Transaction } from '../../database/pool.ts'
import { after } from '../../kernel/clock.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { hashOf, newSecret } from '../../kernel/secrets.ts'
import { handle } from '../handle.ts'
import { createSignInLink } from './contract.ts'
import { deleteSignInLink, insertSignInLink } from './queries.ts'

/** An operator vouches that whoever gets the link owns the address. */
export const createSignInLinkHandler = handle(createSignInLink, async (context, { email }) =>
  makeSignInLink(context.tx, { email, now: context.now, public_url: context.instance.public_url }),
)

/**
 * A link that signs its holder in as the owner of the address, once, within the hour. It opens a page
 * with a button: programs that look at links in messages would otherwise use it up.
 */
export const makeSignInLink = async (
  tx: Transaction,
  { email, now, public_url }: { email: string; now: Date; public_url: string },
): Promise<{ url: string; expires_at: Date }> => {
  const token = newSecret('')
  const expires_at = after(now, LIMITS.sign_in_link)
  const link = { sha256: hashOf(token), email: email.toLowerCase(), expires_at, now }
  await insertSignInLink(tx, link)
  return { url: `${public_url}/api/auth/enter?token=${token}`, expires_at }
}

/** Uses a link up: the address it was made for, or nothing when it is used, late or made up. */
export const takeSignInLink = (
  database: Database,
  token: string,
  now: Date,
): Promise<string | undefined> => deleteSignInLink(database, hashOf(token), now)
