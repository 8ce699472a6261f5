/** What this browser can do about push, and its subscription. */
import type { Input } from '../../api.generated.ts'

/** `insecure`: the page came over plain http; `home_screen`: first as an app (iPhone, iPad). */
export type PushAbility = 'able' | 'insecure' | 'home_screen' | 'unable'

export const pushAbility = (): PushAbility => {
  if (!window.isSecureContext) return 'insecure'
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)
    return 'able'
  return /iPhone|iPad/.test(navigator.userAgent) ? 'home_screen' : 'unable'
}

const NAMES: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const named = (list: readonly [RegExp, string][], agent: string): string =>
  list.find(([pattern]) => pattern.test(agent))?.[1] ?? ''

/** What its owner will know it by; empty where nothing is known. */
export const deviceName = (agent = navigator.userAgent): string =>
  [named(NAMES, agent), named(SYSTEMS, agent)].filter(Boolean).join(' · ')

const WORKER = '/push-worker.js'

const registration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration('/')

/** The subscription of this browser, if it has one. */
export const ownSubscription = async (): Promise<PushSubscription | null> =>
  (await (await registration())?.pushManager.getSubscription()) ?? null

/** As the server shows it, so that the list can say which device this is. */
export const endpointHash = async ({ endpoint }: { endpoint: string }): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const text = (key: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer())))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * Asks the person, then the browser, and says what the server must know. Undefined when the person said
 * no. A subscription with another key, of before a move, is replaced.
 */
export const subscribe = async (
  applicationServerKey: string,
): Promise<Input<'add_push_device'> | undefined> => {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  await navigator.serviceWorker.register(WORKER)
  const { pushManager } = await navigator.serviceWorker.ready
  const before = await pushManager.getSubscription()
  const isOurs =
    before !== null && text(before.options.applicationServerKey) === applicationServerKey
  if (before !== null && !isOurs) await before.unsubscribe()
  const options = { userVisibleOnly: true, applicationServerKey }
  const subscription = isOurs ? before : await pushManager.subscribe(options)
  return {
    name: deviceName() || '?',
    endpoint: subscription.endpoint,
    p256dh: text(subscription.getKey('p256dh')),
    auth: text(subscription.getKey('auth')),
  }
}
