/**
 * Signing in, as the doors know it. The login library behind it is large and most programs never need it,
 * so it is loaded when the first browser comes (login/login-library.ts). What a signed-in person may
 * act as is decided elsewhere (callers.ts).
 */
import { type Auth, type AuthSetup, COOKIE_PREFIX, type LoginLibrary } from './login/login.ts'

/** Makes ready to sign people in. Nothing is loaded or connected before the first request. */
export const createAuth = (setup: AuthSetup): Auth => {
  let started: Promise<LoginLibrary> | undefined
  const library = (): Promise<LoginLibrary> => {
    started ??= import('./login/login-library.ts').then(({ startLibrary }) => startLibrary(setup))
    return started
  }
  return {
    cookie: sessionCookie(setup.public_url),
    handler: async (request) => (await library()).handler(request),
    sessionOf: async (headers) => (await library()).sessionOf(headers),
    openSession: async (email) => (await library()).openSession(email),
    setPassword: async (headers, password) => (await library()).setPassword(headers, password),
    close: async () => (await started)?.close(),
  }
}

/** What the library calls the session's cookie. */
const sessionCookie = (public_url: string): string =>
  `${public_url.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
