/**
 * From a request to its caller. A bearer secret is an agent (or, on a sandbox, a worker); a session
 * cookie is a human, who names a role with `Fairhand-Acting-As: worker | operator | req_…` (in links,
 * `?acting_as=`); neither is nobody in particular. What these proofs are worth is decided in
 * features/identity/callers.ts.
 */
import type { Database } from '../../database/pool.ts'
import { retried } from '../../database/transact.ts'
import { callerOfSecret, callerOfSession } from '../../features/identity/callers.ts'
import type { Auth } from '../../features/identity/login/login.ts'
import type { Caller } from '../../kernel/caller.ts'
import { Problem } from '../../kernel/errors.ts'
import { type Asked, queryOf } from './arrival.ts'

export type SessionParts = {
  database: Database
  instance: { livemode: boolean; public_url: string }
  auth: Pick<Auth, 'sessionOf' | 'cookie'>
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Who calls. Throws `unauthenticated` for a wrong secret, `origin_refused` for a write that another
 * site makes a signed-in browser send, `forbidden` or `not_found` for a role that is not theirs, and
 * `busy` when the database does not answer.
 */
export const callerOf = (parts: SessionParts, request: Asked): Promise<Caller> =>
  retried(() => lookUp(parts, request))

const lookUp = async (parts: SessionParts, request: Asked): Promise<Caller> => {
  const { database, instance, auth } = parts
  const actingAs = actingAsOf(request)
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const caller = await callerOfSecret(database, instance.livemode, secretIn(authorization))
    if (actingAs === undefined || actingAs === caller.kind) return caller
    throw new Problem('forbidden', { detail: `A key acts as its ${caller.kind} and nobody else.` })
  }
  const cookie = request.headers.get('cookie') ?? ''
  const session = names(cookie, auth.cookie)
    ? await auth.sessionOf(new Headers({ cookie }))
    : undefined
  if (session === undefined) {
    if (actingAs === undefined) return { kind: 'anonymous' }
    throw new Problem('unauthenticated', { detail: 'You are not signed in.' })
  }
  if (!READING.has(request.method)) requireOwnOrigin(request, instance.public_url)
  return callerOfSession(database, session, actingAs)
}

const secretIn = (authorization: string): string => {
  const secret = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1]
  if (secret !== undefined) return secret
  throw new Problem('unauthenticated', { detail: 'Send the key as `Authorization: Bearer fh_…`.' })
}

const actingAsOf = (request: Asked): string | undefined =>
  request.headers.get('fairhand-acting-as') ?? queryOf(request).get('acting_as') ?? undefined

const names = (cookies: string, name: string): boolean =>
  cookies.split(';').some((cookie) => cookie.trim().startsWith(`${name}=`))

/**
 * Throws Problem('origin_refused') unless the browser says that one of our own pages sends this: the
 * public address, or the very host the request went to. The latter is safe because the door answers
 * only to its own name and to bare addresses (safety.ts), which nobody else's page can have.
 */
export const requireOwnOrigin = (request: Asked, public_url: string): void => {
  const origin = request.headers.get('origin') ?? ''
  if (origin === new URL(public_url).origin) return
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (URL.canParse(origin) && new URL(origin).host === host) return
  throw new Problem('origin_refused', {
    detail:
      origin === ''
        ? 'A browser session writes only from our own pages, and no Origin was sent.'
        : `The request comes from ${origin.slice(0, 200)}.`,
  })
}
