/** A phone whose app is closed: switched on, told for real, tapped, and forgotten when it is gone. */
import type { Browser, Page, Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
import { type PushServer, startPushServer } from '../support/push/push-server.ts'
import { JUDGEMENT, openSite, pairsOfArguments, publishJob, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let sender: PushServer
beforeAll(async () => {
  sender = await startPushServer()
  site = await openSite({ FAIRHAND_WEBHOOK_ALLOW: sender.origin })
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await sender?.close()
})

type Subscription = ReturnType<PushServer['browser']>['subscription']

/** Browsers of tests reach no push service, so that of this machine stands behind the browser’s own door. */
const subscribeHere = ({ endpoint, p256dh, auth }: Subscription) => {
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
      .buffer
  const keys: Record<string, string> = { p256dh, auth }
  let subscribed: object | null = null
  Object.assign(PushManager.prototype, {
    getSubscription: async () => subscribed,
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      subscribed = {
        endpoint,
        options: { applicationServerKey: bytes(applicationServerKey) },
        getKey: (name: string) => bytes(keys[name] ?? ''),
        unsubscribe: async () => {
          subscribed = null
          return true
        },
      }
      return subscribed
    },
  })
}

/** Hands a message to the service worker as the browser does when its push service brings one. */
const deliver = async (page: Page, data: string): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first !== undefined) resolve(first.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  const origin = new URL(site.url).origin
  await cdp.send('ServiceWorker.deliverPushMessage', {
    ...{ origin, registrationId: await registered, data },
  })
}

type Shown = { title: string; data: string }
type Scope = {
  shown: Shown[]
  registration: { showNotification(title: string, options: { data: string }): Promise<void> }
  clients: { openWindow(address: string): Promise<null> }
  dispatchEvent(event: Event): boolean
}

/** This browser has no screen to show notifications on; what it would show is written down. */
const watch = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as Scope
    scope.shown = []
    scope.registration.showNotification = async (title, { data }) => {
      scope.shown.push({ title, data })
    }
  })
const shown = (worker: Worker) =>
  worker.evaluate(() => (globalThis as unknown as Scope).shown.at(-1) ?? null)

/** Taps what was shown last; where the browser would open a page, its address is returned. */
const tapped = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as Scope
    const notification = { data: scope.shown.at(-1)?.data, close: () => {} }
    return new Promise<string>((resolve) => {
      scope.clients.openWindow = async (address) => {
        resolve(address)
        return null
      }
      const event = new Event('notificationclick')
      scope.dispatchEvent(Object.assign(event, { notification, waitUntil: () => {} }))
    })
  })

test('switched on, told with the app closed, tapped, switched off', async () => {
  const key = await site.requester()
  const { url, token } = await site.worker()
  const device = sender.browser()
  const page = await openPage(browser, { viewport: PHONE, hasTouch: true, isMobile: true })
  await page.context().grantPermissions(['notifications'], { origin: new URL(site.url).origin })
  await page.addInitScript(subscribeHere, device.subscription)
  await page.goto(url)
  await page
    .getByRole('link', { name: /Notices/ })
    .first()
    .tap()
  await page.getByRole('button', { name: 'Tell me on this device' }).tap()
  await page.getByText('You are told on this device.').waitFor()
  await page.getByRole('group', { name: 'Tell me on my devices about' }).waitFor()
  await look(page, 'told-on-devices')

  await site.post('/v1/me/alerts', { time_zone: 'UTC' }, token)
  await publishJob(site, key, { ...JUDGEMENT, title: 'Birdsong' }, pairsOfArguments(4))
  await expect.poll(() => sender.got.length, { timeout: 30_000 }).toBe(1)
  const [arrived] = sender.got
  if (arrived === undefined) throw new Error('nothing arrived')
  const told = device.open(arrived) as { title: string; path: string }
  expect(told).toMatchObject({ title: expect.stringContaining('Birdsong'), path: '/work' })

  const [worker] = page.context().serviceWorkers()
  if (worker === undefined) throw new Error('no service worker')
  await watch(worker)
  await deliver(page, JSON.stringify(told))
  await expect.poll(() => shown(worker)).toEqual({ title: told.title, data: '/work' })
  expect(await tapped(worker)).toBe(`${site.url}/work`)
  // What nobody could have sent still shows something, and leads nowhere else.
  await deliver(page, JSON.stringify({ title: 'Prize!', path: 'https://evil.example/' }))
  await expect.poll(() => shown(worker)).toMatchObject({ title: 'Prize!' })
  expect(await tapped(worker)).toBe(`${site.url}/work`)
  await deliver(page, 'not json')
  await expect.poll(() => shown(worker)).toMatchObject({ title: new URL(site.url).hostname })

  await page.getByRole('button', { name: 'Stop on this device' }).tap()
  await page.getByRole('button', { name: 'Tell me on this device' }).waitFor()
})
