import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type AuthWorld,
  type Browser,
  createAuthWorld,
  PASSWORD,
} from '../../../test/support/auth-world.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: AuthWorld
let operator: Browser
const OPERATOR = 'operator@localhost.localdomain'
beforeAll(async () => {
  world = await createAuthWorld()
  operator = world.browser()
})
afterAll(() => world.close())

const pathOf = (url: string) => url.replace(world.url, '')
const tokenOf = (url: string) => new URL(url).searchParams.get('token') ?? ''
const press = (browser: Browser, url: string) =>
  browser.post('/api/auth/enter', `token=${tokenOf(url)}`, {
    'content-type': 'application/x-www-form-urlencoded',
  })

const linkFor = async (email: string): Promise<string> => {
  const { status, body } = await operator.run('create_sign_in_link', { email })
  expect(status).toBe(200)
  return String(body.url)
}

test('the first start prints a link that makes its holder the operator', async () => {
  const page = await operator.get(pathOf(world.operator_link))
  expect(page.status).toBe(200)
  expect(page.body).toContain('<button')
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self'")
  const entered = await press(operator, world.operator_link)
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
  expect(entered.headers.getSetCookie()[0]).toMatch(/HttpOnly/i)
  operator.actingAs = 'operator'
  const me = (await operator.run('get_me')).body
  expect(me).toMatchObject({ acting_as: 'operator', operator: true, has_password: false })
  const accounts = (await operator.run('list_accounts')).body.data
  await operator.post('/api/auth/set-password', { password: PASSWORD })
  // Addresses come shortened: nobody reads a list of them.
  const email = `${OPERATOR.slice(0, 2)}•••@${OPERATOR.split('@')[1]}`
  expect(accounts).toMatchObject([{ email, operator: true, worker: false }])
})

describe('a link', () => {
  // Moving the clock makes the operator's sign-in stale, and making links wants a fresh one.
  beforeEach(async () => {
    expect((await operator.signIn(OPERATOR)).status).toBe(200)
  })

  test('makes the account, works once, and says so when it is spent', async () => {
    const url = await linkFor('New@Example.org')
    const browser = world.browser()
    for (let previews = 0; previews < 3; previews++) await browser.get(pathOf(url))
    expect((await press(browser, url)).status).toBe(303)
    expect((await browser.run('get_me')).body).toMatchObject({
      email: 'new@example.org',
      has_password: false,
    })
    const second = await press(world.browser(), url)
    expect(second.status).toBe(410)
    expect(second.headers.getSetCookie()).toEqual([])
    expect(second.body).toContain('used already')
  })

  test('used by two at once signs one in', async () => {
    const url = await linkFor('raced@example.org')
    const answers = await Promise.all([1, 2, 3, 4].map(() => press(world.browser(), url)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410])
  })

  test('ends after an hour', async () => {
    const url = await linkFor('late@example.org')
    world.clock.advance(LIMITS.sign_in_link + 1)
    expect((await press(world.browser(), url)).status).toBe(410)
  })

  test('takes an account from whoever made it without owning the address', async () => {
    const squatter = world.browser()
    await squatter.signUp('boss@example.org')
    const boss = world.browser()
    await press(boss, await linkFor('boss@example.org'))
    expect((await boss.run('get_me')).body.email).toBe('boss@example.org')
    expect((await squatter.run('get_me')).status).toBe(401)
    expect((await squatter.signIn('boss@example.org')).status).toBe(401)
    await boss.post('/api/auth/set-password', { password: PASSWORD })
    expect((await boss.run('get_me')).body.has_password).toBe(true)
    // The address is proved now: another link leaves the password alone.
    await press(world.browser(), await linkFor('boss@example.org'))
    expect((await world.browser().signIn('boss@example.org')).status).toBe(200)
  })

  test('is for operators to make, and every token is harmless text', async () => {
    const browser = world.browser()
    await browser.signUp('curious@example.org')
    const asked = await browser.run('create_sign_in_link', { email: 'boss@example.org' })
    expect(asked.status).toBe(403)
    for (const token of ['', 'x', '"><script>alert(1)</script>', '\u0000']) {
      const page = await browser.get(`/api/auth/enter?token=${encodeURIComponent(token)}`)
      expect(page.body).not.toContain('<script>')
      expect((await press(browser, `${world.url}?token=${encodeURIComponent(token)}`)).status).toBe(
        410,
      )
    }
  })

  test('speaks French to who reads French', async () => {
    const page = await fetch(`${world.url}/api/auth/enter?token=x`, {
      headers: { 'accept-language': 'de, fr-CA;q=0.9, en;q=0.8' },
    })
    expect(await page.text()).toContain('<html lang="fr">')
  })
})
