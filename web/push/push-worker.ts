/**
 * Shows what the instance tells while no page of it is open, and opens the page it is about. It keeps
 * nothing and asks nothing of the network. Built as one file at the root, which the browser wakes by
 * itself; so it imports nothing.
 */
type Told = { title: string; body: string; path: string; tag: string; lang: string }

type Waiting = { waitUntil(done: Promise<unknown>): void }
type Pushed = Waiting & { data: { json(): unknown } | null }
type Tapped = Waiting & { notification: Notification }
/** What of a service worker is used here; TypeScript knows either pages or workers in one program. */
type Scope = {
  location: Location
  registration: ServiceWorkerRegistration
  clients: { openWindow(address: string): Promise<unknown> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'push', heard: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', heard: (event: Tapped) => void): void
  addEventListener(type: 'install', heard: (event: Waiting) => void): void
}
const worker = globalThis as unknown as Scope

/** What was said; a browser takes the right to push away from who shows nothing. */
const toldBy = ({ data }: Pushed): Partial<Told> => {
  try {
    const told: unknown = data?.json()
    return typeof told === 'object' && told !== null ? told : {}
  } catch {
    return {}
  }
}

const show = ({ title, body = '', path = '/work', tag = '', lang = '' }: Partial<Told>) =>
  worker.registration.showNotification(title ?? worker.location.hostname, {
    ...{ body, tag, lang },
    data: path,
  })

/** Only pages of this place are opened, whatever the message says. */
const addressOf = (path: unknown): string => {
  const { origin } = worker.location
  const address = new URL(typeof path === 'string' ? path : '/work', origin)
  return address.origin === origin ? address.href : `${origin}/work`
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('push', (event) => event.waitUntil(show(toldBy(event))))
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  // A page of its own: in one that is open somebody may be writing.
  event.waitUntil(worker.clients.openWindow(addressOf(event.notification.data)))
})

// A module to TypeScript, so that its names are its own; nothing is exported.
export {}
