import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isSigned } from '../../../test/support/webhooks/receiver.ts'
import {
  createWebhookWorld,
  type WebhookWorld,
} from '../../../test/support/webhooks/webhook-world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'

let world: WebhookWorld
beforeAll(async () => {
  world = await createWebhookWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

type Wish = { types?: 'job.opened'[] }
/** A requester with a webhook. */
const withHook = async (wish: Wish = {}) => {
  const owner = await world.requester()
  const address = `${world.receiver.origin}/hook`
  const hook = await world.call('createWebhook', owner, { address, ...wish })
  return { owner, hook, webhook_id: hook.id }
}
const idOf = ({ headers }: { headers: Record<string, unknown> }) => headers['webhook-id']
const shown = async (owner: Caller) => (await world.call('listWebhooks', owner, {})).data[0]

test('events of the requester arrive in order, signed, under the ids of the inbox', async () => {
  const { owner, hook } = await withHook()
  expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const { job_id } = await world.call('askPeople', owner, { question: 'What is the word?' })
  const worker = await world.worker()
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  await world.call('submitAssignment', worker, { assignment_id, answers: { answer: 'Xyzzy' } })
  await world.call('askPeople', await world.requester(), { question: 'Somebody else’s?' })
  const got = await world.until(3)
  const sent = got.map(({ body }) => JSON.parse(body))
  expect(sent.map(({ type }) => type)).toEqual([
    'webhook.created',
    'job.opened',
    'submission.created',
  ])
  expect(sent[2]).toEqual({
    id: expect.stringMatching(/^evt_/),
    type: 'submission.created',
    timestamp: world.clock.now().toISOString(),
    livemode: false,
    data: { job_id, assignment_id, status: 'submitted' },
  })
  for (const one of got) {
    expect(isSigned(hook.secret, one)).toBe(true)
    expect(isSigned(hook.secret, { ...one, body: `${one.body} ` })).toBe(false)
    expect(idOf(one)).toBe(JSON.parse(one.body).id)
    expect(one.headers['content-type']).toBe('application/json')
  }
  const inbox = (await world.call('listEvents', owner, {})).data
  expect(sent.map(({ id }) => id)).toEqual(inbox.map(({ id }) => id))
})

test('only the types asked for', async () => {
  const { owner } = await withHook({ types: ['job.opened'] })
  await world.call('createAgent', owner, { name: 'Scout' })
  await world.call('askPeople', owner, { question: 'Really?' })
  const got = await world.until(1)
  expect(got.map(({ body }) => JSON.parse(body).type)).toEqual(['job.opened'])
})

test('a test event, its log with the answer, and the same once more under the same id', async () => {
  const { owner, webhook_id } = await withHook({ types: ['job.opened'] })
  world.receiver.answer = (response) => response.writeHead(200).end('thank you')
  const sent = await world.call('testWebhook', owner, { webhook_id })
  expect(sent).toMatchObject({ type: 'webhook.test', status: 'pending', attempts: [] })
  await world.deliver()
  const [delivery] = await world.deliveries(owner, webhook_id)
  expect(delivery).toMatchObject({
    id: sent.id,
    status: 'delivered',
    next_attempt_at: null,
    attempts: [{ number: 1, status_code: 200, error: null, response_body: 'thank you' }],
  })
  await world.call('redeliver', owner, { delivery_id: sent.id })
  await world.deliver()
  const [first, second] = world.receiver.got
  expect(idOf(first ?? { headers: {} })).toBe(sent.event_id)
  expect(idOf(second ?? { headers: {} })).toBe(sent.event_id)
  expect(second?.body).toBe(first?.body)
  expect((await world.deliveries(owner, webhook_id))[0]?.attempts).toHaveLength(2)
})

test('after a rotation both secrets sign for a day, then only the new one', async () => {
  const { owner, hook, webhook_id } = await withHook({ types: ['job.opened'] })
  const rotated = await world.call('rotateWebhookSecret', owner, { webhook_id })
  expect(rotated.secret).not.toBe(hook.secret)
  await world.call('testWebhook', owner, { webhook_id })
  await world.deliver()
  world.clock.advance(WEBHOOK_LIMITS.secret_overlap - 1)
  await world.call('testWebhook', owner, { webhook_id })
  await world.deliver()
  world.clock.advance(1)
  await world.call('testWebhook', owner, { webhook_id })
  await world.deliver()
  const { got } = world.receiver
  expect(got.map((one) => isSigned(hook.secret, one))).toEqual([true, true, false])
  expect(got.map((one) => isSigned(rotated.secret, one))).toEqual([true, true, true])
  expect((await shown(owner))?.previous_secret_until).toBeNull()
})

test('secrets are shown once, and stand nowhere in the database', async () => {
  const owner = await world.requester()
  const input = { address: 'https://hooks.example.org/' }
  const { secret } = await world.call('createWebhook', owner, input, { key: 'once' })
  await expect(world.call('createWebhook', owner, input, { key: 'once' })).rejects.toThrow(
    'conflict',
  )
  expect(JSON.stringify(await shown(owner))).not.toContain('whsec_')
  const rows = await world.look(`select * from webhook`)
  const kept = JSON.stringify([rows, await world.look('select * from idempotency')], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(kept).not.toContain(secret.slice('whsec_'.length))
})

test('410 Gone disables at once; others hear of it; enabled again it goes on where it stopped', async () => {
  const { owner, webhook_id } = await withHook({ types: ['job.opened'] })
  world.receiver.answer = (response) => response.writeHead(410).end()
  await world.call('askPeople', owner, { question: 'One?' })
  await world.until(1)
  expect(await shown(owner)).toMatchObject({ status: 'disabled', disabled_reason: 'gone' })
  const [event] = (await world.call('listEvents', owner, { order: 'newest' })).data
  expect(event).toMatchObject({
    type: 'webhook.disabled',
    data: { webhook_id, status: 'disabled' },
  })
  await world.call('askPeople', owner, { question: 'Two?' })
  await world.relay()
  await expect(world.call('testWebhook', owner, { webhook_id })).rejects.toThrow('disabled')
  world.reset()
  await world.call('updateWebhook', owner, { webhook_id, status: 'enabled' })
  world.clock.advance(60)
  const got = await world.until(2)
  expect(got.map(({ body }) => JSON.parse(body).type)).toEqual(['job.opened', 'job.opened'])
})

test('disabled, changed and deleted webhooks get nothing', async () => {
  const { owner, webhook_id } = await withHook({ types: ['job.opened'] })
  const { delivery_id } = await world
    .call('testWebhook', owner, { webhook_id })
    .then(({ id }) => ({ delivery_id: id }))
  const off = await world.call('updateWebhook', owner, { webhook_id, status: 'disabled' })
  expect(off).toMatchObject({ status: 'disabled', disabled_reason: 'by_request' })
  expect(await world.deliver()).toBe(0)
  await expect(world.call('redeliver', owner, { delivery_id })).rejects.toThrow('disabled')
  const changed = { webhook_id, address: 'https://else.example.org/', name: 'Else', types: [] }
  expect(await world.call('updateWebhook', owner, changed)).toMatchObject({
    address: 'https://else.example.org/',
    name: 'Else',
    types: [],
    status: 'disabled',
  })
  await world.call('deleteWebhook', owner, { webhook_id })
  await expect(world.call('listDeliveries', owner, { webhook_id })).rejects.toThrow('not_found')
  expect(world.receiver.got).toEqual([])
})

test('addresses inside are refused when written down, and ten webhooks are enough', async () => {
  const { owner, webhook_id } = await withHook()
  for (const address of ['http://169.254.169.254/', 'https://localhost/', 'http://127.0.0.1:1/']) {
    await expect(world.call('createWebhook', owner, { address })).rejects.toThrow(
      'webhook_url_refused',
    )
    await expect(world.call('updateWebhook', owner, { webhook_id, address })).rejects.toThrow(
      'webhook_url_refused',
    )
  }
  const address = 'https://hooks.example.org/'
  for (let count = 1; count < WEBHOOK_LIMITS.most; count++)
    await world.call('createWebhook', owner, { address })
  await expect(world.call('createWebhook', owner, { address })).rejects.toThrow('conflict')
})

test('the log is forgotten after its time', async () => {
  const { owner, webhook_id } = await withHook({ types: ['job.opened'] })
  await world.call('testWebhook', owner, { webhook_id })
  await world.deliver()
  world.clock.advance(WEBHOOK_LIMITS.log_kept)
  await world.settle()
  expect(await world.deliveries(owner, webhook_id)).toHaveLength(1)
  world.clock.advance(1)
  await world.settle()
  expect(await world.deliveries(owner, webhook_id)).toEqual([])
})
