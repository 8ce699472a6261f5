/** Who may call how often, and from where. */
import { describe, expect, test } from 'vitest'
import { fixtureApp } from '../../../test/support/door-fixture.ts'
import { createLimiter } from './rate-limit.ts'

const one = { authorization: 'Bearer fh_one', host: 'localhost' }
const two = { authorization: 'Bearer fh_two', host: 'localhost' }

describe('the token bucket', () => {
  test('allows the burst, then the rate, and tells how long to wait', () => {
    let now = 0
    const limiter = createLimiter(2, 3, () => now)
    expect([1, 2, 3].map(() => limiter.take('a'))).toEqual([0, 0, 0])
    expect(limiter.take('a')).toBeCloseTo(0.5)
    expect(limiter.take('b')).toBe(0)
    now = 0.5
    expect(limiter.look('a')).toBe(0)
    expect(limiter.take('a')).toBe(0)
    expect(limiter.take('a')).toBeGreaterThan(0)
    now = 100
    expect([1, 2, 3, 4].map(() => limiter.take('a') === 0)).toEqual([true, true, true, false])
  })
})

describe('the gate', () => {
  test('one caller who calls too often waits; another does not notice', async () => {
    const { app } = fixtureApp({ limiter: createLimiter(1, 2, () => 0) })
    const get = (headers: object) => app.request('/v1/notes', { headers: { ...headers } })
    expect((await get(one)).status).toBe(200)
    expect((await get(one)).status).toBe(200)
    const refused = await get(one)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', retryable: true })
    expect((await get(two)).status).toBe(200)
  })

  test('anonymous callers are told apart by address, behind a proxy by what it adds', async () => {
    const { app } = fixtureApp({ limiter: createLimiter(1, 1, () => 0), trustProxy: true })
    const from = (address: string) =>
      app.request('/v1/notes', {
        headers: { host: 'localhost', 'x-forwarded-for': `9.9.9.9, ${address}` },
      })
    expect((await from('1.1.1.1')).status).toBe(200)
    expect((await from('1.1.1.1')).status).toBe(429)
    expect((await from('2.2.2.2')).status).toBe(200)
  })

  test('without a proxy a made-up address changes nothing', async () => {
    const { app } = fixtureApp({ limiter: createLimiter(1, 1, () => 0) })
    const from = (address: string) =>
      app.request('/v1/notes', { headers: { host: 'localhost', 'x-forwarded-for': address } })
    expect((await from('1.1.1.1')).status).toBe(200)
    expect((await from('2.2.2.2')).status).toBe(429)
  })

  test('guessing keys is slowed down before the key is looked up', async () => {
    let asked = 0
    const { app } = fixtureApp()
    const guess = (key: string) =>
      app.request('/v1/notes', { headers: { host: 'localhost', authorization: `Bearer ${key}` } })
    for (let attempt = 0; attempt < 30; attempt++)
      if ((await guess(`wrong${attempt}`)).status === 401) asked += 1
    expect(asked).toBe(20)
    expect((await guess('fh_one')).status).toBe(429)
  })
})

describe('host and origin', () => {
  const request = (headers: Record<string, string>, method = 'GET') =>
    fixtureApp().app.request('/v1/notes', {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' && { body: '{"text":"a"}' }),
    })

  test.each([
    'localhost:8484',
    'sub.localhost',
    '127.0.0.1:8484',
    '192.168.1.20:8484',
    '[::1]:8484',
    'fairhand.example',
    'FAIRHAND.example:443',
  ])('answers as %s', async (host) => {
    expect((await request({ host })).status).toBe(200)
  })

  test.each([
    'evil.example',
    'localhost.evil.example',
    'fairhand.example.evil',
    '127.0.0.1.evil.example',
  ])('does not answer as %s, which an attacker’s DNS may point here', async (host) => {
    const response = await request({ host })
    expect(response.status).toBe(421)
    expect(await response.json()).toMatchObject({ code: 'host_refused' })
  })

  test('every answer carries the headers that protect a browser', async () => {
    const { headers } = await request({ host: 'localhost' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    const refused = await request({ host: 'evil.example' })
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
