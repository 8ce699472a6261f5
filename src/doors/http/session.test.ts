import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthWorld, createAuthWorld } from '../../../test/support/auth-world.ts'

let world: AuthWorld
beforeAll(async () => {
  world = await createAuthWorld()
})
afterAll(() => world.close())

describe('from nobody to somebody', () => {
  test('sign up, then work and ask, with an address and nothing more', async () => {
    const browser = world.browser()
    expect((await browser.run('get_me')).status).toBe(401)
    expect((await browser.signUp('ada@example.org')).body).toEqual({ ok: true })

    const me = (await browser.run('get_me')).body
    expect(me).toMatchObject({
      acting_as: 'person',
      email: 'ada@example.org',
      worker: null,
      requesters: [],
      has_password: true,
    })

    const worker = await browser.run('register_worker', { of_age: true })
    expect(worker.body.id).toMatch(/^wrk_/)
    const again = await browser.run('register_worker', { of_age: true })
    expect(again.body.id).toBe(worker.body.id)
    const requester = await browser.run('create_requester', { name: 'Ada & Sons' })
    expect(requester.body).toMatchObject({ name: 'Ada & Sons', currency: 'EUR', livemode: false })

    browser.actingAs = 'worker'
    expect((await browser.run('get_me')).body).toMatchObject({ acting_as: 'worker' })
    browser.actingAs = requester.body.id
    expect((await browser.run('get_me')).body).toMatchObject({
      acting_as: 'owner',
      worker: { id: worker.body.id },
      requesters: [{ id: requester.body.id, role: 'owner' }],
    })
    expect((await browser.run('get_balance')).body.available).toEqual({
      amount: '0.00',
      currency: 'EUR',
    })
  })

  test('a link can name the role in its address', async () => {
    const browser = world.browser()
    await browser.signUp('linked@example.org')
    await browser.run('register_worker', { of_age: true })
    expect((await browser.get('/v1/get_me?acting_as=worker')).body.acting_as).toBe('worker')
  })
})

describe('as whom a person may call', () => {
  test('only as what they are', async () => {
    const browser = world.browser()
    await browser.signUp('nobody@example.org')
    browser.actingAs = 'worker'
    expect((await browser.run('get_me')).body.code).toBe('forbidden')
    browser.actingAs = 'operator'
    expect((await browser.run('list_accounts')).body.code).toBe('forbidden')
    browser.actingAs = 'king'
    expect((await browser.run('get_me')).body.code).toBe('invalid_input')
  })

  test('a requester of others is not there', async () => {
    const owner = world.browser()
    await owner.signUp('owner@example.org')
    const { id } = (await owner.run('create_requester', { name: 'Closed shop' })).body
    const stranger = world.browser()
    await stranger.signUp('stranger@example.org')
    stranger.actingAs = id
    expect((await stranger.run('get_balance')).status).toBe(404)
  })

  test('a role without a session is nobody', async () => {
    const browser = world.browser()
    browser.actingAs = 'operator'
    expect((await browser.run('list_accounts')).status).toBe(401)
    browser.cookie = 'fairhand.session_token=made-up.c2lnbmF0dXJl'
    expect((await browser.run('list_accounts')).status).toBe(401)
  })
})

describe('writes of a browser', () => {
  test('come from our own pages, or are refused', async () => {
    const browser = world.browser()
    await browser.signUp('careful@example.org')
    browser.origin = 'https://evil.example'
    const refused = await browser.run('register_worker', { of_age: true })
    expect(refused.body.code).toBe('origin_refused')
    browser.origin = undefined
    expect((await browser.run('register_worker', { of_age: true })).status).toBe(403)
    browser.origin = 'null'
    expect((await browser.run('register_worker', { of_age: true })).status).toBe(403)
    browser.origin = world.url
    expect((await browser.run('get_me')).body.worker).toBeNull()
  })

  test('a key needs no origin, for no browser sends it by itself', async () => {
    const browser = world.browser()
    browser.origin = undefined
    const { key } = (await browser.run('create_sandbox_requester', {})).body
    const answer = await browser.post('/v1/get_balance', {}, { authorization: `Bearer ${key}` })
    expect(answer.body.available).toEqual({ amount: '10000.00', currency: 'EUR' })
  })
})

describe('secrets', () => {
  const asking = (authorization: string, headers: Record<string, string> = {}) =>
    world.browser().post('/v1/get_me', {}, { authorization, ...headers })

  test('a key is an agent, never a human', async () => {
    const { key } = (await world.browser().run('create_sandbox_requester', {})).body
    expect(key).toMatch(/^fh_test_[\w-]{43}$/)
    const me = (await asking(`Bearer ${key}`)).body
    expect(me).toMatchObject({ acting_as: 'agent', email: null, requesters: [], operator: false })
    const roles = { 'fairhand-acting-as': 'operator' }
    expect((await asking(`Bearer ${key}`, roles)).body.code).toBe('forbidden')
  })

  test('a worker token is a worker', async () => {
    const made = (await world.browser().run('create_sandbox_worker', {})).body
    expect(made.url).toBe(`${world.url}/work#token=${made.token}`)
    const me = (await asking(`Bearer ${made.token}`, { 'fairhand-acting-as': 'worker' })).body
    expect(me).toMatchObject({ acting_as: 'worker', worker: { id: made.worker_id }, email: null })
  })

  test.each([
    'Bearer fh_test_unknownunknownunknownunknownunknownunknown',
    'Bearer fh_live_unknownunknownunknownunknownunknownunknown',
    'Bearer fhw_unknown',
    'Bearer',
    'Basic YTpi',
    '',
  ])('"%s" is refused, and never taken for nobody', async (authorization) => {
    const answer = await asking(authorization)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  })

  test('a wrong key is refused beside a good session too', async () => {
    const browser = world.browser()
    await browser.signUp('both@example.org')
    const answer = await browser.post('/v1/get_me', {}, { authorization: 'Bearer fh_test_x' })
    expect(answer.status).toBe(401)
  })
})

test('on a live instance worker tokens and test keys are worth nothing', async () => {
  const live = await createAuthWorld({ livemode: true })
  try {
    const made = (await world.browser().run('create_sandbox_worker', {})).body
    const browser = live.browser()
    for (const secret of [made.token, 'fh_test_abc']) {
      const answer = await browser.post('/v1/get_me', {}, { authorization: `Bearer ${secret}` })
      expect(answer.status).toBe(401)
    }
    expect((await browser.run('create_sandbox_worker', {})).body.code).toBe('sandbox_only')
    expect((await browser.run('create_sandbox_requester', {})).body.code).toBe('sandbox_only')
  } finally {
    await live.close()
  }
})
