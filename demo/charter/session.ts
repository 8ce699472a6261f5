/** A person with a session, as their browser would call: cookies, origin, and in which role. */
import { type Door, openDoor, type Traffic } from '../door.ts'

const PASSWORD = 'a long enough one'

export type Session = {
  /** The door in one role: a requester’s id, `operator`, or `person`. */
  as(role: string): Door
  /** Signs in anew: what decides about people and projects needs that within 15 minutes. */
  again(): Promise<void>
}

type Parts = { url: string; traffic: Traffic; email: string }

const post = (url: string, path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(`${url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  })

/** The cookies of an answer. Throws when it refuses. */
const cookiesOf = async (response: Response): Promise<string> => {
  if (response.status >= 400) throw new Error(`signing in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const sessionOf = ({ url, traffic, email }: Parts, cookie: string): Session => {
  let present = cookie
  return {
    as: (role) => {
      const { transport } = openDoor(url, traffic)
      const headers = () => ({ cookie: present, origin: url, 'fairhand-acting-as': role })
      return {
        transport: {
          ...transport,
          get headers() {
            return headers()
          },
        },
      }
    },
    again: async () => {
      present = await cookiesOf(await post(url, 'sign-in/email', { email, password: PASSWORD }))
    },
  }
}

/** Somebody who signs up. */
export const signUp = async (parts: Parts): Promise<Session> => {
  const body = { email: parts.email, password: PASSWORD, name: 'Nora' }
  return sessionOf(parts, await cookiesOf(await post(parts.url, 'sign-up/email', body)))
}

/** The operator, by the secret in the link that the first start printed; then by a password. */
export const enterAsOperator = async (parts: Parts, token: string): Promise<Session> => {
  const { url } = parts
  const entered = await fetch(`${url}/api/auth/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  })
  const cookie = await cookiesOf(entered)
  await cookiesOf(await post(url, 'set-password', { password: PASSWORD }, cookie))
  return sessionOf(parts, cookie)
}
