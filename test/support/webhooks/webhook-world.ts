/** A world with a receiver of webhooks that its instance may call. */
import { sql } from 'kysely'
import type { Caller } from '../../../src/kernel/caller.ts'
import { deliverWebhooks } from '../../../src/loops/deliver-webhooks.ts'
import { LOOPS } from '../../../src/loops/due.ts'
import { runOnce } from '../../../src/loops/loop.ts'
import { eventually } from '../eventually.ts'
import { createWorld } from '../world.ts'
import { type Got, startReceiver } from './receiver.ts'

export type WebhookWorld = Awaited<ReturnType<typeof createWebhookWorld>>

export const createWebhookWorld = async () => {
  const world = await createWorld()
  const receiver = await startReceiver()
  world.runtime.instance.webhook_allow = [receiver.origin]
  const running = new AbortController().signal

  /** Turns events into deliveries until nothing new comes. */
  const relay = async (): Promise<void> => {
    const loop = LOOPS.find(({ name }) => name === 'relay_events')
    if (loop === undefined) throw new Error('there is no relay')
    while ((await runOnce(world.runtime, loop, { error: console.error })) > 0);
  }
  /** Sends what is due, as one lane of a process would. */
  const deliver = () => deliverWebhooks(world.runtime, running)
  /** Relays and sends until the receiver has so many requests. */
  const until = (count: number): Promise<Got[]> =>
    eventually(
      async () => {
        await relay()
        await deliver()
        return receiver.got
      },
      (got) => got.length >= count,
    )
  const deliveries = async (caller: Caller, webhook_id: string) =>
    (await world.call('listDeliveries', caller, { webhook_id })).data
  /** As if the process that holds the leases had died long ago. */
  const endLeases = () =>
    sql`update webhook set leased_until = '2000-01-01' where leased_until is not null`.execute(
      world.owner,
    )
  const reset = () => {
    receiver.got.length = 0
    receiver.open.most = 0
    receiver.answer = (response) => response.writeHead(204).end()
  }
  const close = async () => {
    await receiver.close()
    await world.close()
  }
  return { ...world, receiver, relay, deliver, until, deliveries, endLeases, reset, close }
}
