import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthWorld, createAuthWorld, PASSWORD } from '../../../test/support/auth-world.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: AuthWorld
beforeAll(async () => {
  world = await createAuthWorld()
})
afterAll(() => world.close())

const signUp = async (email: string) => {
  const browser = world.browser()
  expect((await browser.signUp(email)).status).toBe(200)
  return browser
}

describe('passwords', () => {
  test('a new one ends the other sessions', async () => {
    const browser = await signUp('changing@example.org')
    const elsewhere = world.browser()
    await elsewhere.signIn('changing@example.org')
    const wrong = { currentPassword: 'not the password', newPassword: 'another password' }
    expect((await browser.post('/api/auth/change-password', wrong)).status).toBe(400)
    const right = { currentPassword: PASSWORD, newPassword: 'another password' }
    expect((await browser.post('/api/auth/change-password', right)).status).toBe(200)
    expect((await browser.run('get_me')).status).toBe(200)
    expect((await elsewhere.run('get_me')).status).toBe(401)
    expect((await elsewhere.signIn('changing@example.org', 'another password')).status).toBe(200)
  })

  test('can be set without the old one only just after signing in', async () => {
    const browser = await signUp('setting@example.org')
    const set = () => browser.post('/api/auth/set-password', { password: 'a third password' })
    world.clock.advance(LIMITS.confirmation_fresh + 1)
    expect((await set()).body.code).toBe('confirmation_stale')
    await browser.signIn('setting@example.org')
    expect((await set()).body).toEqual({ ok: true })
    expect((await browser.signIn('setting@example.org')).status).toBe(401)
    expect((await browser.signIn('setting@example.org', 'a third password')).status).toBe(200)
    expect(
      (await world.browser().post('/api/auth/set-password', { password: 'x'.repeat(12) })).status,
    ).toBe(401)
  })

  test('are stored as hashes', async () => {
    const { rows } = await sql<{ password: string }>`
      select "password" as password from auth."account" limit 5`.execute(world.owner)
    for (const { password } of rows) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    const sessions = await sql`
      select from auth."session" where "ipAddress" is not null or "userAgent" is not null`.execute(
      world.owner,
    )
    expect(sessions.rows).toHaveLength(0)
  })
})

test('the gravest acts want a sign-in of the last 15 minutes', async () => {
  const browser = await signUp('stale@example.org')
  browser.actingAs = (await browser.run('create_requester', { name: 'Fresh only' })).body.id
  expect((await browser.run('create_agent', { name: 'Bot' })).status).toBe(200)
  world.clock.advance(LIMITS.confirmation_fresh + 1)
  expect((await browser.run('create_agent', { name: 'Bot' })).body.code).toBe('confirmation_stale')
  expect((await browser.run('list_agents')).status).toBe(200)
  await browser.signIn('stale@example.org')
  expect((await browser.run('create_agent', { name: 'Bot' })).status).toBe(200)
})
