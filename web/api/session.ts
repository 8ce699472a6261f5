/** Signing in and out, and who one is here. The login library answers under `/api/auth`. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ProblemBody } from '../../src/kernel/errors.ts'
import { FairhandError } from '../../src/sdk/transport.ts'
import { call, type Output } from '../api.generated.ts'
import { stopPush } from './push-off.ts'
import { transportOf } from './role.tsx'
import { forgetToken, savedToken } from './token.ts'

export type Me = Output<'get_me'>

/** A refusal of the login library, by its code, e.g. `INVALID_EMAIL_OR_PASSWORD`. */
export class SignInError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.name = 'SignInError'
    this.code = code
  }
}

/** Our own refusals; the library's have a code and a message only. */
const isProblem = (answer: unknown): answer is ProblemBody =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'hint' in answer

const post = async (path: string, body: Record<string, string>): Promise<void> => {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new SignInError('UNREACHABLE')
  })
  if (response.ok) return
  if (response.status === 429) throw new SignInError('TOO_MANY_REQUESTS')
  const answer: unknown = await response.json().catch(() => undefined)
  if (isProblem(answer)) throw new FairhandError(answer)
  const code =
    typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : ''
  throw new SignInError(code === '' ? 'UNKNOWN' : code)
}

/** Throws a SignInError; afterwards the session's cookie is set. */
export const signIn = (email: string, password: string): Promise<void> => {
  forgetToken()
  return post('sign-in/email', { email, password })
}

/** Makes an account. Workers are asked for no name: the address stands in for it. */
export const signUp = (email: string, password: string, name: string): Promise<void> => {
  forgetToken()
  return post('sign-up/email', {
    email,
    password,
    name: name.trim() || (email.split('@')[0] ?? ''),
  })
}

/** A first password for somebody who came in by a link, within 15 minutes of that. */
export const setPassword = (password: string): Promise<void> => post('set-password', { password })

/** Ends the session, or lets go of a worker link; whoever uses this browser next is not told here. */
export const signOut = async (): Promise<void> => {
  await stopPush()
  if (savedToken() !== null) forgetToken()
  else await post('sign-out', {})
}

/** Who is signed in; null for nobody. */
export const readMe = async (): Promise<Me | null> => {
  try {
    return await call('get_me', {}, {}, transportOf('person'))
  } catch (error) {
    if (error instanceof FairhandError && error.status === 401) return null
    throw error
  }
}

/** Who is signed in; null for nobody. */
export const useMe = () =>
  useQuery({ queryKey: ['get_me'], queryFn: readMe, staleTime: 60_000, retry: false })

/** Forgets everything read as somebody else, then reads who one is now. */
export const useSessionChanged = () => {
  const cache = useQueryClient()
  return async (): Promise<Me | null> => {
    cache.clear()
    return cache.fetchQuery({ queryKey: ['get_me'], queryFn: readMe })
  }
}
