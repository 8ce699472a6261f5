import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthWorld, createAuthWorld, PASSWORD } from '../../../test/support/auth-world.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: AuthWorld
beforeAll(async () => {
  world = await createAuthWorld()
})
afterAll(() => world.close())

/** Every test its own client address, so that the limits of one do not meet another. */
let hosts = 0
const newAddress = () => ({ 'x-test-address': `198.51.100.${++hosts}` })

const signUp = async (email: string) => {
  const browser = world.browser()
  const answer = await browser.post(
    '/api/auth/sign-up/email',
    { email, password: PASSWORD },
    newAddress(),
  )
  expect(answer.status).toBe(200)
  return browser
}

describe('the session cookie', () => {
  test('is for the server only, and no token appears in a body', async () => {
    const answer = await world.browser().signUp('cookie@example.org')
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^fairhand\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure|Domain/i)
    expect(answer.body).toEqual({ ok: true })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('is marked Secure on https', async () => {
    const secure = await createAuthWorld({ https: true })
    try {
      const browser = secure.browser()
      const [cookie = ''] = (await browser.signUp('a@example.org')).headers.getSetCookie()
      expect(cookie).toMatch(/^__Secure-fairhand\.session_token=.*; Secure/i)
      expect((await browser.run('get_me')).body.email).toBe('a@example.org')
    } finally {
      await secure.close()
    }
  })

  test('planted before signing in is worth nothing afterwards (fixation)', async () => {
    const attacker = await signUp('attacker@example.org')
    await signUp('victim@example.org')
    const victim = world.browser()
    victim.cookie = attacker.cookie
    await victim.signIn('victim@example.org')
    expect(victim.cookie).not.toBe(attacker.cookie)
    expect((await victim.run('get_me')).body.email).toBe('victim@example.org')
    expect((await attacker.run('get_me')).status).toBe(401)
  })

  test('signing out ends the session on the server too', async () => {
    const browser = await signUp('leaving@example.org')
    const kept = world.browser()
    kept.cookie = browser.cookie
    await browser.post('/api/auth/sign-out', {})
    expect(browser.cookie).toBe('')
    expect((await kept.run('get_me')).status).toBe(401)
  })

  test('altered by a letter is refused', async () => {
    const browser = await signUp('altered@example.org')
    browser.cookie = browser.cookie.replace(/=(.)/, (_, letter) => `=${letter === 'a' ? 'b' : 'a'}`)
    expect((await browser.run('get_me')).status).toBe(401)
  })
})

describe('what is closed', () => {
  test.each([
    ['GET', 'get-session'],
    ['GET', 'list-sessions'],
    ['GET', 'verify-email?token=x&callbackURL=https://evil.example'],
    ['GET', 'reset-password/x?callbackURL=https://evil.example'],
    ['GET', 'callback/google'],
    ['GET', 'error?error=x'],
    ['GET', 'sign-in/email'],
    ['POST', 'update-user'],
    ['POST', 'change-email'],
    ['POST', 'delete-user'],
    ['POST', 'request-password-reset'],
    ['POST', 'sign-in/social'],
    ['POST', 'sign-in/../open-session'],
    ['POST', 'open-session'],
    ['POST', 'sign-up/email/'],
    ['POST', '/sign-in/email'],
  ])('%s %s', async (method, path) => {
    const browser = world.browser()
    const to = `/api/auth/${path}`
    const answer = method === 'GET' ? await browser.get(to) : await browser.post(to, {})
    expect(answer.status).toBe(404)
    expect(answer.headers.get('location')).toBeNull()
  })

  test('no callback address leads anywhere (open redirect)', async () => {
    await signUp('redirect@example.org')
    const wish = { callbackURL: 'https://evil.example', redirectTo: 'https://evil.example' }
    const body = { email: 'redirect@example.org', password: PASSWORD, ...wish }
    const answer = await world.browser().post('/api/auth/sign-in/email', body, newAddress())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('location')).toBeNull()
    expect(JSON.stringify(answer.body)).not.toContain('evil')
  })

  test('members nobody named do not reach the account (mass assignment)', async () => {
    const body = {
      email: 'Assign@Example.org',
      password: PASSWORD,
      emailVerified: true,
      image: 'https://evil.example/x.png',
      id: '00000000-0000-4000-8000-000000000000',
      name: ' <b>Bold</b> ',
    }
    await world.browser().post('/api/auth/sign-up/email', body, newAddress())
    const { rows } = await sql`
      select "emailVerified" as verified, "image" as image, "name" as name from auth."user"
      where "email" = 'assign@example.org'`.execute(world.owner)
    expect(rows).toEqual([{ verified: false, image: null, name: '<b>Bold</b>' }])
  })

  test('other sites can neither sign a browser in nor out', async () => {
    const browser = await signUp('csrf@example.org')
    browser.origin = 'https://evil.example'
    const paths = ['sign-in/email', 'sign-up/email', 'sign-out', 'set-password', 'enter']
    for (const path of paths) {
      const answer = await browser.post(`/api/auth/${path}`, {})
      expect(answer.body.code).toBe('origin_refused')
    }
    browser.origin = world.url
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await browser.post('/api/auth/sign-in/email', 'email=a&password=b', form)
    expect(answer.body.code).toBe('unsupported_body')
    expect((await browser.run('get_me')).status).toBe(200)
  })
})

describe('guessing', () => {
  test('a wrong password and an unknown address look the same', async () => {
    await signUp('known@example.org')
    const browser = world.browser()
    const tryAt = (email: string) =>
      browser.post('/api/auth/sign-in/email', { email, password: 'wrong password' }, newAddress())
    const wrong = await tryAt('known@example.org')
    const unknown = await tryAt('unknown@example.org')
    expect(wrong.status).toBe(401)
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
  })

  test('an unknown address takes as long: the password is hashed all the same', async () => {
    await signUp('timed@example.org')
    const browser = world.browser()
    const fastest = async (email: string) => {
      const times: number[] = []
      for (let i = 0; i < 4; i++) {
        const begun = performance.now()
        await browser.post(
          '/api/auth/sign-in/email',
          { email, password: 'wrong password' },
          newAddress(),
        )
        times.push(performance.now() - begun)
      }
      return Math.min(...times)
    }
    const known = await fastest('timed@example.org')
    expect(await fastest('untimed@example.org')).toBeGreaterThan(known / 3)
  })

  test('is limited by address, whatever address the client claims', async () => {
    const browser = world.browser()
    const [address, other] = [newAddress(), newAddress()]
    const guess = (from: Record<string, string>, claimed: string) =>
      browser.post(
        '/api/auth/sign-in/email',
        // Refused before the slow hashing, and counted all the same.
        { email: 'no address', password: 'wrong password' },
        { ...from, 'fairhand-client-address': claimed, 'x-forwarded-for': claimed },
      )
    for (let i = 0; i < LIMITS.auth_attempts; i++)
      expect((await guess(address, `203.0.113.${i}`)).status).toBe(400)
    const refused = await guess(address, '203.0.113.200')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guess(other, '203.0.113.201')).status).toBe(400)
  })

  test('short passwords, taken addresses and broken bodies are said plainly', async () => {
    const browser = world.browser()
    await signUp('taken@example.org')
    const post = (body: unknown) => browser.post('/api/auth/sign-up/email', body, newAddress())
    const short = await post({ email: 'short@example.org', password: '123456789' })
    expect([short.status, short.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT'])
    const taken = await post({ email: 'Taken@example.org', password: PASSWORD })
    expect([taken.status, taken.body.code]).toEqual([422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL'])
    const wrong = await post({ email: 'not an address', password: PASSWORD })
    expect(wrong.status).toBe(400)
    const hidden = { email: 'n@example.org', password: PASSWORD, name: 'a\u0000b' }
    expect((await post(hidden)).body.code).toBe('invalid_input')
    expect((await post({ email: 7 })).body.code).toBe('invalid_input')
    expect((await post('{"torn')).body.code).toBe('invalid_input')
    expect((await post({ email: 'x'.repeat(20_000) })).body.code).toBe('body_too_large')
  })
})
