/**
 * The login library (better-auth): it keeps people's addresses, names, password hashes and sessions in
 * the schema `auth`, and is spoken to through the few functions of this file.
 */
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { type Database, openDatabase } from '../../../database/pool.ts'
import { LIMITS } from '../../../kernel/limits.ts'
import {
  type AuthSetup,
  CLIENT_ADDRESS,
  COOKIE_PREFIX,
  type LoginLibrary,
  nameFrom,
} from './login.ts'

/** Starts the library. Nothing is connected before the first request. */
export const startLibrary = (setup: AuthSetup): LoginLibrary => {
  const database = openDatabase(setup.connection, { max: LIMITS.auth_connections })
  const library = betterAuth(authOptions(setup, database))
  return {
    handler: library.handler,
    sessionOf: async (headers) => {
      const found = await library.api.getSession({ headers })
      return found ? { person_id: found.user.id, confirmed_at: found.session.createdAt } : undefined
    },
    openSession: async (email) => {
      const { headers } = await library.api.openSession({ body: { email }, returnHeaders: true })
      return { set_cookie: headers.getSetCookie() }
    },
    setPassword: async (headers, password) => {
      const found = await library.api.getSession({ headers })
      if (!found) return false
      const { internalAdapter, password: hashing } = await library.$context
      const hash = await hashing.hash(password)
      const account = await internalAdapter.findCredentialAccount(found.user.id)
      if (account) await internalAdapter.updatePassword(found.user.id, hash)
      else await internalAdapter.linkAccount(credential(found.user.id, hash))
      const sessions = await internalAdapter.listSessions(found.user.id)
      const others = sessions.map(({ token }) => token).filter((t) => t !== found.session.token)
      if (others.length > 0) await internalAdapter.deleteSessions(others)
      return true
    },
    close: () => database.destroy(),
  }
}

const credential = (userId: string, password: string) => ({
  userId,
  providerId: 'credential',
  accountId: userId,
  password,
})

const guesses = { window: LIMITS.auth_window, max: LIMITS.auth_attempts }

/** Counted by client address in the database, so that many processes count together. */
const rateLimit = {
  enabled: true,
  storage: 'database',
  window: LIMITS.auth_window,
  max: LIMITS.auth_requests,
  customRules: {
    '/sign-in/email': guesses,
    '/sign-up/email': guesses,
    '/change-password': guesses,
  },
} as const

/** The library's settings; exported so that a test can compare its tables with our migration. */
export const authOptions = (setup: AuthSetup, database: Database) =>
  ({
    appName: 'Fairhand',
    baseURL: setup.public_url,
    basePath: '/api/auth',
    secret: setup.secret,
    trustedOrigins: [...setup.origins],
    database: { db: database, type: 'postgres', schemaName: 'auth' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: LIMITS.password_minimum,
      maxPasswordLength: LIMITS.password_maximum,
    },
    // A session is never prolonged: reading stays reading, and its creation is the confirmation.
    session: { expiresIn: LIMITS.session, disableSessionRefresh: true },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, createdAt: setup.clock.now() } }) },
      },
      session: {
        create: {
          // On the instance's clock; and where from or with which browser is nobody's business.
          before: async (session) => ({
            data: { ...session, createdAt: setup.clock.now(), ipAddress: null, userAgent: null },
          }),
        },
      },
    },
    rateLimit,
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: setup.public_url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: 'uuid' },
      // Said aloud, because the library turns this check off by itself when NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => setup.log?.(message) },
    plugins: [sessionByLink],
  }) satisfies BetterAuthOptions

/**
 * The end of a sign-in link: the caller has already checked the link. An account whose address was
 * never proved loses what stood on it before (password, sessions), for somebody else may have made
 * it in the owner's name.
 */
const sessionByLink = {
  id: 'session-by-link',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ email: z.email() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const email = ctx.body.email.toLowerCase()
        const known = (await internalAdapter.findUserByEmail(email))?.user
        if (known && !known.emailVerified) {
          for (const { id } of await internalAdapter.findAccounts(known.id))
            await internalAdapter.deleteAccount(id)
          await internalAdapter.deleteUserSessions(known.id)
          await internalAdapter.updateUser(known.id, { emailVerified: true })
        }
        const user =
          known ??
          (await internalAdapter.createUser(
            { email, name: nameFrom(email), emailVerified: true },
            { method: 'sign-in-link' },
          ))
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ ok: true })
      },
    ),
  },
}
