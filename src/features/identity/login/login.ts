/** What signing in is, apart from the library that does it. */
import type pg from 'pg'
import type { Clock } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type AuthSetup = {
  /** The application's role; the library gets a small pool of its own. */
  connection: pg.PoolConfig
  /** Signs session cookies; at least 32 random characters, the same in every process. */
  secret: string
  /** Where people reach the instance; on https the cookies are marked Secure. */
  public_url: string
  /** Further origins its pages are served from, such as the address in the local network. */
  origins: readonly string[]
  clock: Clock
  /** Hears of failures inside the library. */
  log?: (message: string) => void
}

/** The header in which our door tells the library who calls; the door overwrites what a client sent. */
export const CLIENT_ADDRESS = 'fairhand-client-address'

/** A person who proved who they are, and when. */
export type Session = { person_id: Uuid; confirmed_at: Date }

export type Auth = {
  /** Name of the session cookie. */
  cookie: string
  /** Answers the library's own paths under /api/auth. */
  handler(request: Request): Promise<Response>
  /** The session that the cookie among these headers stands for, if it still does. */
  sessionOf(headers: Headers): Promise<Session | undefined>
  /** Opens a session for whoever proved to own this address, and the account if there is none. */
  openSession(email: string): Promise<{ set_cookie: string[] }>
  /** Gives the person a new password and ends their other sessions; for fresh sessions only. */
  setPassword(headers: Headers, password: string): Promise<boolean>
  close(): Promise<void>
}

/** All but the cookie’s name needs the library. */
export type LoginLibrary = Omit<Auth, 'cookie'>

export const COOKIE_PREFIX = 'fairhand'

/** What a person is called until they say otherwise: the part of the address before the @. */
export const nameFrom = (email: string): string => email.split('@')[0] ?? email
