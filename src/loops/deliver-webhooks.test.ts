import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWebhookWorld, type WebhookWorld } from '../../test/support/webhooks/webhook-world.ts'
import { WEBHOOK_LIMITS } from '../kernel/webhook-limits.ts'
import { deliverWebhooks } from './deliver-webhooks.ts'
import { LOOPS } from './due.ts'
import { startLoops } from './loop.ts'

let world: WebhookWorld
beforeAll(async () => {
  world = await createWebhookWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())

/** A requester with a webhook that hears of jobs only, and `count` test events waiting. */
const waiting = async (count: number) => {
  const owner = await world.requester()
  const address = world.receiver.origin
  const { id: webhook_id } = await world.call('createWebhook', owner, {
    address,
    types: ['job.opened'],
  })
  const ids: string[] = []
  for (let sent = 0; sent < count; sent++)
    ids.push((await world.call('testWebhook', owner, { webhook_id })).event_id)
  return { owner, webhook_id, ids }
}
const idsGot = () => world.receiver.got.map(({ headers }) => headers['webhook-id'])
const statusOf = async ({ owner, webhook_id }: Awaited<ReturnType<typeof waiting>>) =>
  (await world.call('listWebhooks', owner, {})).data.find(({ id }) => id === webhook_id)

test('a receiver that is down a day gets everything when it is back, in order', async () => {
  const hook = await waiting(3)
  world.receiver.answer = (response) => response.writeHead(503).end('down')
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    await world.deliver()
    world.clock.advance(5 * 60)
  }
  const tries = world.receiver.got.length
  // Some tries for each, not one every five minutes.
  expect(tries).toBeGreaterThan(15)
  expect(tries).toBeLessThan(40)
  expect(new Set(idsGot())).toEqual(new Set(hook.ids))
  expect(await statusOf(hook)).toMatchObject({ status: 'enabled' })
  world.reset()
  for (let hour = 0; world.receiver.got.length === 0 && hour < 24; hour++) {
    world.clock.advance(3600)
    await world.deliver()
  }
  // The first success sends all that waits.
  expect(idsGot().sort()).toEqual([...hook.ids].sort())
  const log = await world.deliveries(hook.owner, hook.webhook_id)
  expect(log.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered'])
  expect(log[0]?.attempts.at(-1)).toMatchObject({ status_code: 204, error: null })
  expect((await statusOf(hook))?.failing_since).toBeNull()
})

test('after three days without a success the webhook is disabled, with an event', async () => {
  const hook = await waiting(1)
  world.receiver.answer = (response) => response.writeHead(500).end()
  for (let hour = 0; hour <= 73; hour++) {
    await world.deliver()
    world.clock.advance(3600)
  }
  expect(await statusOf(hook)).toMatchObject({ status: 'disabled', disabled_reason: 'failing' })
  const [delivery] = await world.deliveries(hook.owner, hook.webhook_id)
  expect(delivery).toMatchObject({ status: 'failed', next_attempt_at: null })
  const [event] = (await world.call('listEvents', hook.owner, { order: 'newest' })).data
  expect(event?.type).toBe('webhook.disabled')
})

test('one event that the receiver cannot bear does not keep the others waiting', async () => {
  const hook = await waiting(4)
  const [, poison] = hook.ids
  world.receiver.answer = (response, { headers }) =>
    response.writeHead(headers['webhook-id'] === poison ? 500 : 204).end()
  for (let second = 0; second < 60; second += 6) {
    await world.deliver()
    world.clock.advance(6)
  }
  const log = await world.deliveries(hook.owner, hook.webhook_id)
  expect(log.map(({ status }) => status)).toEqual([
    'delivered',
    'delivered',
    'pending',
    'delivered',
  ])
  expect(idsGot().slice(0, 2)).toEqual(hook.ids.slice(0, 2))
})

test('many processes at once: one at a time per receiver, and nothing twice', async () => {
  const hook = await waiting(12)
  world.receiver.answer = (response) => setTimeout(() => response.writeHead(204).end(), 15)
  const running = new AbortController().signal
  const process = async () => {
    for (let turn = 0; turn < 20; turn++) {
      await deliverWebhooks(world.runtime, running)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  await Promise.all([process(), process(), process(), process()])
  expect(world.receiver.open.most).toBe(1)
  expect(idsGot()).toEqual(hook.ids)
})

test('a process that dies after sending: the next sends the same again, under the same id', async () => {
  const hook = await waiting(1)
  const dying = new AbortController()
  world.receiver.answer = (response) => {
    // It has the event; the sender is gone before the answer arrives.
    dying.abort()
    setTimeout(() => response.writeHead(204).end(), 50)
  }
  await expect(deliverWebhooks(world.runtime, dying.signal)).rejects.toThrow()
  const [open] = await world.deliveries(hook.owner, hook.webhook_id)
  expect(open).toMatchObject({ status: 'pending', attempts: [] })
  await world.endLeases()
  world.receiver.answer = (response) => response.writeHead(204).end()
  await world.deliver()
  expect(idsGot()).toEqual([hook.ids[0], hook.ids[0]])
  const [closed] = await world.deliveries(hook.owner, hook.webhook_id)
  expect(closed).toMatchObject({ status: 'delivered', attempts: [{ number: 1 }] })
})

test('while a process holds the lease nobody else sends; when it runs out, somebody does', async () => {
  await waiting(1)
  await world.look(`update webhook set lease = gen_random_uuid(),
    leased_until = clock_timestamp() + interval '1 minute' where status = 'enabled'`)
  expect(await world.deliver()).toBe(0)
  await world.look(
    `update webhook set leased_until = clock_timestamp() - interval '1 second' where lease is not null`,
  )
  expect(await world.deliver()).toBe(1)
})

test('an attempt that was recorded already is not recorded again', async () => {
  const hook = await waiting(1)
  await world.deliver()
  const [delivery] = await world.deliveries(hook.owner, hook.webhook_id)
  const late = { delivery_id: delivery?.id ?? '', attempt: 1, duration_ms: 1 }
  const failure = { status_code: 500, error: 'Late.', response_body: null }
  const caller = { kind: 'system', loop: 'test' } as const
  expect(await world.call('recordDelivery', caller, { ...late, ...failure })).toEqual({
    recorded: false,
    disabled: false,
  })
})

test('running loops deliver by themselves; a slow receiver keeps nobody else waiting', async () => {
  const slow = await waiting(1)
  const quick = await waiting(2)
  world.receiver.answer = (response, { headers }) => {
    const wait = headers['webhook-id'] === slow.ids[0] ? 3_000 : 0
    setTimeout(() => response.writeHead(204).end(), wait)
  }
  const begun = Date.now()
  const loops = startLoops(world.runtime, LOOPS, { error: (details) => expect(details).toBe(0) })
  const quickOnes = () => idsGot().filter((id) => quick.ids.includes(String(id)))
  while (quickOnes().length < 2 && Date.now() - begun < 3_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(quickOnes()).toEqual(quick.ids)
  expect(loops.healthy()).toBe(true)
  await loops.stop()
  expect(Date.now() - begun).toBeLessThan(WEBHOOK_LIMITS.timeout * 1000)
})
