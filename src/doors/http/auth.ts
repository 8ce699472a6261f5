/**
 * Signing in over HTTP, under /api/auth. The login library has many addresses more; only those named
 * here are open, only with the members named here, and no session token ever appears in a body.
 *
 *   POST sign-up/email     {email, password, name?}            → {ok}, session cookie
 *   POST sign-in/email     {email, password}                   → {ok}, session cookie
 *   POST sign-out          {}                                  → {ok}
 *   POST change-password   {currentPassword, newPassword}      → {ok}, new session cookie
 *   POST set-password      {password}, within 15 minutes of signing in
 *   GET  enter?token=…     the page of a sign-in link; its button posts to the same address
 *
 * Refusals of the library keep its shape, {code, message}; ours are problems like everywhere.
 */
import { z } from 'zod'
import type { Database } from '../../database/pool.ts'
import { takeSignInLink } from '../../features/identity/create-sign-in-link.ts'
import { type Auth, CLIENT_ADDRESS, nameFrom } from '../../features/identity/login/login.ts'
import type { Clock } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { readJson, readText } from './body.ts'
import { enterPage, spentPage } from './enter-page.ts'
import { requireOwnOrigin } from './session.ts'

export type AuthParts = {
  auth: Auth
  database: Database
  clock: Clock
  instance: { public_url: string }
}

/** Answers a request under /api/auth/; `address` is the client's, for the limits on guessing. */
export type AuthDoor = (request: Request, address?: string) => Promise<Response>

const Email = z.string().max(254)
const Password = z.string().max(1_000)
/** Printable: nothing that hides or turns the letters beside it. */
const PersonName = z
  .string()
  .trim()
  .regex(/^\P{C}*$/u)
/** The addresses that begin a session. */
const STARTS = /^sign-(in|up)\//

/** What the library is told, by the address it is told at. */
const FORWARDED: Record<string, z.ZodType<Record<string, unknown>>> = {
  'sign-up/email': z
    .object({ email: Email, password: Password, name: PersonName.optional() })
    .transform(({ name = '', ...rest }) => ({
      ...rest,
      name: (name === '' ? nameFrom(rest.email) : name).slice(0, LIMITS.name_maximum),
    })),
  'sign-in/email': z.object({ email: Email, password: Password }),
  'sign-out': z.object({}),
  'change-password': z
    .object({ currentPassword: Password, newPassword: Password })
    .transform((rest) => ({ ...rest, revokeOtherSessions: true })),
}

export const createAuthDoor =
  (parts: AuthParts): AuthDoor =>
  async (request, address) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, '')
    const route = `${request.method} ${path}`
    if (route === 'GET enter') return enterPage(request)
    if (request.method === 'POST') requireOwnOrigin(request, parts.instance.public_url)
    if (route === 'POST enter') return enter(parts, request)
    if (route === 'POST set-password') return setPassword(parts, request)
    const schema = FORWARDED[path]
    if (request.method !== 'POST' || schema === undefined) throw new Problem('no_such_route')
    const body = await readBody(request, schema)
    const answer = await forward(parts, request, { path, body, address })
    // The session before this one ends, so that signing in again leaves no second way in.
    if (answer.ok && STARTS.test(path) && request.headers.has('cookie'))
      await forward(parts, request, { path: 'sign-out', body: {}, address })
    return answer
  }

const readBody = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
  const result = schema.safeParse((await readJson(request, LIMITS.auth_body_bytes)) ?? {})
  if (result.success) return result.data
  throw new Problem('invalid_input', {
    detail: result.error.issues
      .map(({ path, message }) => `/${path.join('/')}: ${message}`)
      .join('; '),
  })
}

type Told = { path: string; body: Record<string, unknown>; address: string | undefined }

/** Asks the library. It gets a request of our making: nothing a client sent passes unseen. */
const forward = async (parts: AuthParts, request: Request, told: Told): Promise<Response> => {
  const { public_url } = parts.instance
  const headers = new Headers({
    'content-type': 'application/json',
    origin: new URL(public_url).origin,
    ...(told.address !== undefined && { [CLIENT_ADDRESS]: told.address }),
  })
  // Who signs in or up starts anew, whatever session the browser brings along.
  const cookie = request.headers.get('cookie')
  if (cookie !== null && !STARTS.test(told.path)) headers.set('cookie', cookie)
  const answer = await parts.auth.handler(
    new Request(`${public_url}/api/auth/${told.path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(told.body),
    }),
  )
  const wait = answer.headers.get('x-retry-after')
  const out = answered(answer.headers.getSetCookie())
  if (wait !== null) out.set('retry-after', wait)
  const text = answer.ok ? '{"ok":true}' : await answer.text()
  return new Response(text, { status: answer.status, headers: out })
}

const answered = (cookies: string[]): Headers => {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}

/** The button of a sign-in link: uses the link up and opens a session for the address it names. */
const enter = async (parts: AuthParts, request: Request): Promise<Response> => {
  const form = new URLSearchParams(await readText(request, LIMITS.auth_body_bytes))
  const now = parts.clock.now()
  const email = await takeSignInLink(parts.database, form.get('token') ?? '', now)
  if (email === undefined) return spentPage(request)
  const { set_cookie } = await parts.auth.openSession(email)
  const headers = answered(set_cookie)
  headers.delete('content-type')
  headers.set('location', '/')
  return new Response(null, { status: 303, headers })
}

/** A password for whoever has just signed in, by a link or otherwise; older sessions sign in again. */
const setPassword = async (parts: AuthParts, request: Request): Promise<Response> => {
  const length = z.string().min(LIMITS.password_minimum).max(LIMITS.password_maximum)
  const { password } = await readBody(request, z.object({ password: length }))
  const session = await parts.auth.sessionOf(request.headers)
  if (session === undefined) throw new Problem('unauthenticated')
  const age = parts.clock.now().getTime() - session.confirmed_at.getTime()
  if (age > LIMITS.confirmation_fresh * 1000) throw new Problem('confirmation_stale')
  await parts.auth.setPassword(request.headers, password)
  return new Response('{"ok":true}', { headers: answered([]) })
}
