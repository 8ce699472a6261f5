/** Devices and what fails: tried again, let go, forgotten when it is gone, never another’s. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPushWorld, type PushWorld } from '../../../test/support/push/push-world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid } from '../../kernel/id.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'

let world: PushWorld
beforeAll(async () => {
  world = await createPushWorld()
})
beforeEach(() => world.reset())
afterAll(() => world.close())
type Worker = Caller & { kind: 'worker' }

describe('when something fails', () => {
  test.each([404, 410])(
    'an endpoint that answers %i is forgotten, others are not',
    async (gone) => {
      const { worker, browser } = await world.subscribed()
      const other = world.server.browser('Chrome · Windows')
      await world.call('addPushDevice', worker, other.subscription)
      world.server.manners.status = (path) => (path === browser.path ? gone : 201)
      await world.news(worker)
      await world.push()
      expect(world.server.got.map(({ path }) => path)).toEqual([other.path])
      expect(await world.devices(worker)).toMatchObject([{ name: 'Chrome · Windows' }])
      await world.news(worker)
      await world.push()
      expect(world.server.got.map(({ path }) => path)).toEqual([other.path, other.path])
    },
  )

  test('a push service that is down for a while loses nothing; the pauses grow', async () => {
    const { worker } = await world.subscribed()
    let tries = 0
    const at: number[] = []
    world.server.manners.status = () => (++tries < 4 ? 503 : 201)
    await world.news(worker)
    for (let second = 0; world.server.got.length === 0 && second < 1000; second += 15) {
      const before = tries
      await world.push()
      if (tries > before) at.push(second)
      world.clock.advance(15)
    }
    expect(at).toEqual([0, 15, 75, 375])
  })

  test('what is refused for good is not asked again, and its owner sees that', async () => {
    const { worker, browser } = await world.subscribed()
    world.server.manners.status = () => 403
    await world.news(worker)
    await world.push()
    expect(await world.waiting(worker)).toEqual([])
    const [device] = await world.devices(worker)
    expect(device?.last_error).toBe('The receiver answered 403.')
    expect(JSON.stringify(device)).not.toContain(browser.path)
  })

  test('a process that dies after sending: once more under the same topic; its late word is not heard', async () => {
    const { worker, device } = await world.subscribed()
    await world.news(worker)
    const lease = newUuid()
    const id = fromPublicId('push_device', device.id)
    const leased = (until: string) =>
      world.look(
        `update push set lease = '${lease}', leased_until = ${until} where device_id = '${id}'`,
      )
    await leased(`clock_timestamp() + interval '1 minute'`)
    await world.push()
    expect(world.server.got).toEqual([])
    await leased(`clock_timestamp() - interval '1 second'`)
    await world.push()
    expect(world.server.got).toHaveLength(1)
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
    expect(await world.devices(worker)).toHaveLength(1)
  })

  test('many processes at once send each message once', async () => {
    for (let n = 0; n < 6; n++) await world.news((await world.subscribed()).worker)
    await Promise.all([world.push(), world.push(), world.push()])
    const paths = world.server.got.map(({ path }) => path)
    expect(paths).toHaveLength(6)
    expect(new Set(paths).size).toBe(6)
  })
})

test('an endpoint for which nothing can be sealed stops nobody else’s messages', async () => {
  const worker = await world.worker()
  const { subscription } = world.server.browser()
  const endpoint = 'https:///push.example.org/1'
  await world.call('addPushDevice', worker, { ...subscription, endpoint })
  const { worker: other, browser } = await world.subscribed()
  await world.news(worker)
  await world.news(other)
  await world.push()
  expect(world.server.got.map(({ path }) => path)).toEqual([browser.path])
  expect(await world.waiting(worker)).toEqual([])
  const [device] = await world.devices(worker)
  expect(device?.last_error).toBe('Nothing can be sealed for this browser.')
})

describe('devices', () => {
  const refused = (worker: Worker, subscription: object) =>
    world.call('addPushDevice', worker, subscription as never).then(
      () => 'added',
      ({ message }: Error) => message,
    )

  test('an endpoint is a public https address, and the keys are those of a browser', async () => {
    const worker = await world.worker()
    const { subscription } = world.server.browser()
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
    expect(await world.devices(worker)).toEqual([])
  })

  test('the same browser is one device; whoever uses it now is told there, nobody else', async () => {
    const { worker: before, browser } = await world.subscribed()
    await world.news(before)
    const after = await world.worker()
    await world.call('addPushDevice', after, browser.subscription)
    await world.call('addPushDevice', after, { ...browser.subscription, name: 'My phone' })
    expect(await world.devices(before)).toEqual([])
    expect(await world.devices(after)).toMatchObject([{ name: 'My phone' }])
    await world.push()
    expect(world.server.got).toEqual([])
  })

  test('ten at most; a removed one is told nothing, and nobody removes another’s', async () => {
    const { worker, device } = await world.subscribed()
    const more = Array.from({ length: PUSH_LIMITS.devices }, () =>
      refused(worker, world.server.browser().subscription),
    )
    const added = (await Promise.all(more)).filter((end) => end === 'added')
    expect(added).toHaveLength(PUSH_LIMITS.devices - 1)
    expect(await refused(worker, world.server.browser().subscription)).toMatch(/^conflict: /)
    await world.news(worker)
    const stranger = await world.worker()
    const removing = { push_device_id: device.id }
    await expect(world.call('removePushDevice', stranger, removing)).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const { id } of await world.devices(worker))
      await world.call('removePushDevice', worker, { push_device_id: id })
    await world.push()
    expect(world.server.got).toEqual([])
  })
})
