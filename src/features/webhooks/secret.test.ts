import { expect, test } from 'vitest'
import { after } from '../../kernel/clock.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'
import { restUntil, retryAt } from './retry.ts'
import { secretsAt, signatureOf, signedHeaders } from './secret.ts'

const NOW = new Date('2026-11-23T09:00:00Z')

test('signatures are those of the published test vectors', () => {
  // From the test suites of the Standard Webhooks libraries.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1614265330,
    body: '{"test": 2432232314}',
  }
  expect(signatureOf(secret, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  expect(signedHeaders([secret, secret], message)).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature':
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('every webhook and version has a secret of its own, always the same, 256 bits', () => {
  const webhook = { id: 'a', secret_version: 2, previous_secret_until: after(NOW, 1) }
  const both = secretsAt('key', webhook, NOW)
  expect(both).toHaveLength(2)
  expect(both).toEqual(secretsAt('key', webhook, NOW))
  expect(secretsAt('key', webhook, after(NOW, 1))).toEqual(both.slice(0, 1))
  expect(secretsAt('key', { ...webhook, id: 'b' }, NOW)).not.toContain(both[0])
  expect(secretsAt('other key', webhook, NOW)).not.toContain(both[0])
  for (const secret of both)
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
})

test('attempts spread over three days, ever more rarely, and end with a last one', () => {
  const due_since = NOW
  const pauses: number[] = []
  let now = NOW
  for (let attempts = 1; ; attempts++) {
    const next = retryAt(now, { attempts, due_since }, 0.5)
    if (next === null) break
    pauses.push((next.getTime() - now.getTime()) / 1000)
    now = next
  }
  expect(pauses.slice(0, 9)).toEqual([10, 30, 90, 270, 810, 2430, 7290, 21870, 65610])
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(WEBHOOK_LIMITS.tried_for)
  expect(pauses.length).toBeLessThan(13)
})

test('chance moves a pause by a fifth at most', () => {
  const seconds = (chance: number) =>
    ((retryAt(NOW, { attempts: 4, due_since: NOW }, chance)?.getTime() ?? 0) - NOW.getTime()) / 1000
  expect([seconds(0), seconds(0.5), seconds(1)]).toEqual([216, 270, 324])
})

test('a receiver that fails is left alone longer and longer, five minutes at most', () => {
  const rests = [1, 2, 3, 20].map((n) => (restUntil(NOW, n).getTime() - NOW.getTime()) / 1000)
  expect(rests).toEqual([5, 10, 20, 300])
})
