/** Push over a real wire: sealed for one browser, in its reader’s words, and not at night. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { operatorOn } from '../../../test/support/cases/lawful.ts'
import { senderOfPush } from '../../../test/support/push/push-server.ts'
import { createPushWorld, type PushWorld } from '../../../test/support/push/push-world.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'

let world: PushWorld
beforeAll(async () => {
  world = await createPushWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const desk = deskOf(() => world)

describe('what arrives', () => {
  test('the words of the notice, sealed for one browser, signed by this place, and once', async () => {
    const { worker, browser } = await world.subscribed()
    const assignment = await world.news(worker)
    await world.push()
    await world.push()
    expect(world.server.got).toHaveLength(1)
    const [arrived] = world.server.got as [(typeof world.server.got)[number]]
    const [notice] = (await world.call('listNotices', worker, {})).data
    expect(browser.open(arrived)).toEqual({
      title: 'Please look once more at Sort letters',
      body: 'The requester asks for a change in your work on “Sort letters” (Acme).',
      path: `/work/task/${assignment}`,
      tag: notice?.id,
      lang: 'en',
    })
    expect(() => world.server.browser().open(arrived)).toThrow()
    expect(arrived.body.toString('latin1')).not.toContain('Sort')
    expect(arrived.headers).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', ttl: String(PUSH_LIMITS.patience), urgency: 'normal' },
    })
    expect(arrived.headers.topic).toMatch(/^[0-9a-f]{32}$/)
    const sender = senderOfPush(arrived)
    const { application_server_key } = await world.call('listPushDevices', worker, {})
    expect(sender).toMatchObject({ key: application_server_key, aud: world.server.origin })
    expect(sender.sub).toBe('https://fair.example')
    expect(sender.exp * 1000 - Date.now()).toBeLessThanOrEqual(24 * 3600 * 1000)
    expect(await world.devices(worker)).toMatchObject([
      { last_sent_at: world.clock.now().toISOString(), last_error: null },
    ])
    expect(await world.waiting(worker)).toEqual([])
  })

  test('its size says nothing, its language is the reader’s', async () => {
    const short = await world.subscribed({ lang: 'fr' })
    await world.news(short.worker, 'Aaa')
    const long = await world.subscribed()
    await world.news(long.worker, 'B'.repeat(80))
    await world.push()
    expect(new Set(world.server.got.map(({ body }) => body.length)).size).toBe(1)
    const told = world.server.got.find(({ path }) => path === short.browser.path)
    expect(told && short.browser.open(told)).toMatchObject({
      lang: 'fr',
      title: expect.stringContaining('Aaa'),
    })
  })

  test('a decision about somebody is not spelled out where others look', async () => {
    const { worker, browser } = await world.subscribed()
    const operator = await operatorOn(world)
    const { id: case_id } = await desk.noticed(operator, worker)
    await world.tell()
    await world.push()
    const [arrived] = world.server.got
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
    const [sleeper, reader] = [await world.subscribed(quiet), await world.subscribed(quiet)]
    const off = await world.subscribed({ no_push: ['work'] })
    for (const { worker } of [sleeper, reader, off]) await world.news(worker)
    await world.push()
    expect(world.server.got).toEqual([])
    const [read] = (await world.call('listNotices', reader.worker, {})).data
    await world.call('markNoticesRead', reader.worker, { notice_id: read?.id ?? '' })
    world.clock.set(new Date('2027-03-02T07:00:00Z'))
    await world.push()
    expect(world.server.got.map(({ path }) => path)).toEqual([sleeper.browser.path])
    // Nobody tells a device, or sends a mail, of a place that was kept until after midnight.
    world.clock.set(new Date('2027-03-02T23:30:00Z'))
    await world.call('createAlert', sleeper.worker, { time_zone: 'UTC' })
    await openBatch(await world.requester(), 4, { overlap: 1 })
    await world.drain('draw_places', 'pass_places')
    expect((await world.call('listNotices', sleeper.worker, {})).data[0]?.kind).toBe('place_kept')
    expect(await world.waiting(sleeper.worker)).toEqual([])
  })

  test('what does not arrive before the quiet hours is not tried again in them', async () => {
    world.clock.set(new Date('2027-03-04T21:59:50Z'))
    const { worker } = await world.subscribed({ quiet_from: 22 * 60, quiet_until: 7 * 60 })
    world.server.manners.status = () => 503
    await world.news(worker)
    await world.push()
    world.server.manners.status = () => 201
    world.clock.set(new Date('2027-03-05T06:59:59Z'))
    await world.push()
    expect(world.server.got).toEqual([])
    world.clock.set(new Date('2027-03-05T07:00:00Z'))
    await world.push()
    expect(world.server.got).toHaveLength(1)
  })

  test('a kept place comes at once and high, and not after its time', async () => {
    world.clock.set(new Date('2027-03-03T12:00:00Z'))
    const { worker, browser } = await world.subscribed()
    await world.call('createAlert', worker, { time_zone: 'UTC' })
    await openBatch(await world.requester(), 4, { overlap: 1, title: 'Name the birds' })
    await world.drain('draw_places', 'pass_places')
    await world.push()
    const [arrived] = world.server.got
    expect(arrived && browser.open(arrived)).toMatchObject({
      title: 'A place is kept for you until 3 Mar, 12:10: Name the birds',
      path: '/work',
    })
    expect(arrived?.headers).toMatchObject({ urgency: 'high', ttl: '600' })
    world.server.manners.status = () => 503
    await openBatch(await world.requester(), 4, { overlap: 1 })
    await world.drain('draw_places', 'pass_places')
    for (let minute = 0; minute < 15; minute++) {
      await world.push()
      world.clock.advance(60)
    }
    expect(await world.waiting(worker)).toEqual([])
  })
})
