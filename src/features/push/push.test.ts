/** Push over a real wire: sealed for one browser, not at night, tried again, forgotten when it is gone. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { operatorOn } from '../../../test/support/cases/lawful.ts'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import {
  type PushServer,
  senderOfPush,
  startPushServer,
} from '../../../test/support/push/push-server.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid } from '../../kernel/id.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import { sendPush } from '../../loops/send-push.ts'

let world: MailWorld
let server: PushServer
beforeAll(async () => {
  world = await createMailWorld()
  server = await startPushServer()
  world.runtime.instance.webhook_allow = [server.origin]
})
// Nobody of an earlier test is told of the jobs of the next.
beforeEach(async () => {
  server.reset()
  await world.look('update alert set is_on = false')
})
afterAll(async () => {
  await server.close()
  await world.close()
})
const { openBatch, claim, submit, requestChanges } = batches(() => world)
const desk = deskOf(() => world)

type Worker = Caller & { kind: 'worker' }
const running = new AbortController().signal
const push = async () => {
  while ((await sendPush(world.runtime, running)) > 0);
}
/** A worker who is told on a browser of theirs. */
const subscribed = async (settings: object = {}) => {
  const worker: Worker = await world.worker()
  await world.call('setNoticeSettings', worker, { time_zone: 'UTC', ...settings })
  const browser = server.browser()
  const device = await world.call('addPushDevice', worker, browser.subscription)
  return { worker, browser, device }
}
/** Asks the worker for changes: something to tell them. */
const news = async (worker: Worker, title = 'Sort letters') => {
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

describe('what arrives', () => {
  test('the words of the notice, sealed for one browser, signed by this place, and once', async () => {
    const { worker, browser } = await subscribed()
    const assignment = await news(worker)
    await push()
    await push()
    expect(server.got).toHaveLength(1)
    const [arrived] = server.got as [(typeof server.got)[number]]
    const [notice] = (await world.call('listNotices', worker, {})).data
    expect(browser.open(arrived)).toEqual({
      title: 'Please look once more at Sort letters',
      body: 'The requester asks for a change in your work on “Sort letters” (Acme).',
      path: `/work/task/${assignment}`,
      tag: notice?.id,
      lang: 'en',
    })
    expect(() => server.browser().open(arrived)).toThrow()
    expect(arrived.body.toString('latin1')).not.toContain('Sort')
    expect(arrived.headers).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', ttl: String(PUSH_LIMITS.patience), urgency: 'normal' },
    })
    expect(arrived.headers.topic).toMatch(/^[0-9a-f]{32}$/)
    const sender = senderOfPush(arrived)
    const { application_server_key } = await world.call('listPushDevices', worker, {})
    expect(sender).toMatchObject({ key: application_server_key, aud: server.origin })
    expect(sender.sub).toBe('https://fair.example')
    expect(sender.exp * 1000 - Date.now()).toBeLessThanOrEqual(24 * 3600 * 1000)
    expect(await devices(worker)).toMatchObject([
      { last_sent_at: world.clock.now().toISOString(), last_error: null },
    ])
    expect(await waiting(worker)).toEqual([])
  })

  test('its size says nothing, its language is the reader’s', async () => {
    const short = await subscribed({ lang: 'fr' })
    await news(short.worker, 'Aaa')
    const long = await subscribed()
    await news(long.worker, 'B'.repeat(80))
    await push()
    expect(new Set(server.got.map(({ body }) => body.length)).size).toBe(1)
    const told = server.got.find(({ path }) => path === short.browser.path)
    expect(told && short.browser.open(told)).toMatchObject({
      lang: 'fr',
      title: expect.stringContaining('Aaa'),
    })
  })

  test('a decision about somebody is not spelled out where others look', async () => {
    const { worker, browser } = await subscribed()
    const operator = await operatorOn(world)
    const { id: case_id } = await desk.noticed(operator, worker)
    await world.tell()
    await push()
    const [arrived] = server.got
    expect(arrived && browser.open(arrived)).toMatchObject({
      ...{ title: world.runtime.instance.name, path: `/work/cases/${case_id}` },
      body: expect.stringContaining('something for you to read'),
    })
    expect(arrived?.headers.urgency).toBe('high')
  })
})

describe('what does not arrive', () => {
  test('nothing at night, of a group that is switched off, or that was read meanwhile', async () => {
    world.clock.set(new Date('2027-03-01T23:30:00Z'))
    const quiet = { quiet_from: 22 * 60, quiet_until: 7 * 60 }
    const [sleeper, reader] = [await subscribed(quiet), await subscribed(quiet)]
    const off = await subscribed({ no_push: ['work'] })
    for (const { worker } of [sleeper, reader, off]) await news(worker)
    await push()
    expect(server.got).toEqual([])
    const [read] = (await world.call('listNotices', reader.worker, {})).data
    await world.call('markNoticesRead', reader.worker, { notice_id: read?.id ?? '' })
    world.clock.set(new Date('2027-03-02T07:00:00Z'))
    await push()
    expect(server.got.map(({ path }) => path)).toEqual([sleeper.browser.path])
    // Nobody tells a device, or sends a mail, of a place that was kept until after midnight.
    world.clock.set(new Date('2027-03-02T23:30:00Z'))
    await world.call('createAlert', sleeper.worker, { time_zone: 'UTC' })
    await openBatch(await world.requester(), 4, { overlap: 1 })
    await world.drain('draw_places', 'pass_places')
    expect((await world.call('listNotices', sleeper.worker, {})).data[0]?.kind).toBe('place_kept')
    expect(await waiting(sleeper.worker)).toEqual([])
  })

  test('a kept place comes at once and high, and not after its time', async () => {
    world.clock.set(new Date('2027-03-03T12:00:00Z'))
    const { worker, browser } = await subscribed()
    await world.call('createAlert', worker, { time_zone: 'UTC' })
    await openBatch(await world.requester(), 4, { overlap: 1, title: 'Name the birds' })
    await world.drain('draw_places', 'pass_places')
    await push()
    const [arrived] = server.got
    expect(arrived && browser.open(arrived)).toMatchObject({
      title: 'A place is kept for you until 3 Mar, 12:10: Name the birds',
      path: '/work',
    })
    expect(arrived?.headers).toMatchObject({ urgency: 'high', ttl: '600' })
    server.manners.status = () => 503
    await openBatch(await world.requester(), 4, { overlap: 1 })
    await world.drain('draw_places', 'pass_places')
    for (let minute = 0; minute < 15; minute++) {
      await push()
      world.clock.advance(60)
    }
    expect(await waiting(worker)).toEqual([])
  })
})

describe('when something fails', () => {
  test.each([404, 410])(
    'an endpoint that answers %i is forgotten, others are not',
    async (gone) => {
      const { worker, browser } = await subscribed()
      const other = server.browser('Chrome · Windows')
      await world.call('addPushDevice', worker, other.subscription)
      server.manners.status = (path) => (path === browser.path ? gone : 201)
      await news(worker)
      await push()
      expect(server.got.map(({ path }) => path)).toEqual([other.path])
      expect(await devices(worker)).toMatchObject([{ name: 'Chrome · Windows' }])
      await news(worker)
      await push()
      expect(server.got.map(({ path }) => path)).toEqual([other.path, other.path])
    },
  )

  test('a push service that is down for a while loses nothing; the pauses grow', async () => {
    const { worker } = await subscribed()
    let tries = 0
    const at: number[] = []
    server.manners.status = () => (++tries < 4 ? 503 : 201)
    await news(worker)
    for (let second = 0; server.got.length === 0 && second < 1000; second += 15) {
      const before = tries
      await push()
      if (tries > before) at.push(second)
      world.clock.advance(15)
    }
    expect(at).toEqual([0, 15, 75, 375])
  })

  test('what is refused for good is not asked again, and its owner sees that', async () => {
    const { worker, browser } = await subscribed()
    server.manners.status = () => 403
    await news(worker)
    await push()
    expect(await waiting(worker)).toEqual([])
    const [device] = await devices(worker)
    expect(device?.last_error).toBe('The receiver answered 403.')
    expect(JSON.stringify(device)).not.toContain(browser.path)
  })

  test('a process that dies after sending: once more under the same topic; its late word is not heard', async () => {
    const { worker, device } = await subscribed()
    await news(worker)
    const lease = newUuid()
    const id = fromPublicId('push_device', device.id)
    const leased = (until: string) =>
      world.look(
        `update push set lease = '${lease}', leased_until = ${until} where device_id = '${id}'`,
      )
    await leased(`clock_timestamp() + interval '1 minute'`)
    await push()
    expect(server.got).toEqual([])
    await leased(`clock_timestamp() - interval '1 second'`)
    await push()
    expect(server.got).toHaveLength(1)
    const [notice] = (await world.call('listNotices', worker, {})).data
    const late = await world.call(
      'recordPush',
      { kind: 'system', loop: 'test' },
      {
        ...{ notice_id: notice?.id ?? '', push_device_id: device.id, lease },
        ...{ outcome: 'gone', error: 'Late.' },
      },
    )
    expect(late).toEqual({ recorded: false, forgotten: false })
    expect(await devices(worker)).toHaveLength(1)
  })

  test('many processes at once send each message once', async () => {
    for (let n = 0; n < 6; n++) await news((await subscribed()).worker)
    await Promise.all([push(), push(), push()])
    const paths = server.got.map(({ path }) => path)
    expect(paths).toHaveLength(6)
    expect(new Set(paths).size).toBe(6)
  })
})

describe('devices', () => {
  const refused = (worker: Worker, subscription: object) =>
    world.call('addPushDevice', worker, subscription as never).then(
      () => 'added',
      ({ message }: Error) => message,
    )

  test('an endpoint is a public https address, and the keys are those of a browser', async () => {
    const worker = await world.worker()
    const { subscription } = server.browser()
    const endpoints = [
      'http://push.example.org/1',
      'https://10.0.0.7/wpush',
      'https://localhost/wpush/1',
      'https://user:secret@push.example.org/1',
      'javascript:alert(1)',
    ]
    for (const endpoint of endpoints)
      expect(await refused(worker, { ...subscription, endpoint })).toMatch(/^invalid_input: /)
    const off_curve = `B${'A'.repeat(86)}`
    expect(await refused(worker, { ...subscription, p256dh: off_curve })).toMatch(
      /^invalid_input: p256dh/,
    )
    expect(await devices(worker)).toEqual([])
  })

  test('the same browser is one device; whoever uses it now is told there, nobody else', async () => {
    const { worker: before, browser } = await subscribed()
    await news(before)
    const after = await world.worker()
    await world.call('addPushDevice', after, browser.subscription)
    await world.call('addPushDevice', after, { ...browser.subscription, name: 'My phone' })
    expect(await devices(before)).toEqual([])
    expect(await devices(after)).toMatchObject([{ name: 'My phone' }])
    await push()
    expect(server.got).toEqual([])
  })

  test('ten at most; a removed one is told nothing, and nobody removes another’s', async () => {
    const { worker, device } = await subscribed()
    for (let n = 1; n < PUSH_LIMITS.devices; n++)
      await world.call('addPushDevice', worker, server.browser().subscription)
    expect(await refused(worker, server.browser().subscription)).toMatch(/^conflict: /)
    await news(worker)
    const stranger = await world.worker()
    const removing = { push_device_id: device.id }
    await expect(world.call('removePushDevice', stranger, removing)).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const { id } of await devices(worker))
      await world.call('removePushDevice', worker, { push_device_id: id })
    await push()
    expect(server.got).toEqual([])
  })
})
