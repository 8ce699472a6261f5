/** A world whose instance tells devices, through a push service of this machine. */

import type { Caller } from '../../../src/kernel/caller.ts'
import { sendPush } from '../../../src/loops/send-push.ts'
import { batches } from '../batch.ts'
import { createMailWorld } from '../mail/mail-world.ts'
import { startPushServer } from './push-server.ts'

export type PushWorld = Awaited<ReturnType<typeof createPushWorld>>
type Worker = Caller & { kind: 'worker' }

const running = new AbortController().signal

export const createPushWorld = async () => {
  const world = await createMailWorld()
  const receiver = await startPushServer()
  world.runtime.instance.webhook_allow = [receiver.origin]
  const { openBatch, claim, submit, requestChanges } = batches(() => world)
  /** Sends what is due. */
  const push = async (): Promise<void> => {
    while ((await sendPush(world.runtime, running)) > 0);
  }
  /** A worker who is told on a browser of theirs. */
  const subscribed = async (settings: object = {}) => {
    const worker: Worker = await world.worker()
    await world.call('setNoticeSettings', worker, { time_zone: 'UTC', ...settings })
    const browser = receiver.browser()
    const device = await world.call('addPushDevice', worker, browser.subscription)
    return { worker, browser, device }
  }
  /** Asks the worker for changes: something to tell them. */
  const news = async (worker: Worker, title = 'Sort letters'): Promise<string> => {
    const boss = await world.requester()
    const { id: job_id } = await openBatch(boss, 1, { title, overlap: 1 })
    const { id } = await claim(worker, job_id)
    await submit(worker, id)
    await requestChanges(boss, id)
    await world.tell()
    return id
  }
  const devices = async (worker: Worker) => (await world.call('listPushDevices', worker, {})).data
  const waiting = (worker: Worker) =>
    world.look<{ attempts: number }>(
      `select p.attempts from push p join push_device d on d.id = p.device_id
       where d.person_id = '${worker.person_id}'`,
    )
  /** Nobody of an earlier test is told of the jobs of the next. */
  const reset = async (): Promise<void> => {
    receiver.reset()
    await world.look('update alert set is_on = false')
  }
  const close = async (): Promise<void> => {
    await receiver.close()
    await world.close()
  }
  return { ...world, server: receiver, push, subscribed, news, devices, waiting, reset, close }
}
