/** A message to one browser, sealed so that its push service carries it and cannot read it (RFC 8291). */
import webPush from 'web-push'
import type { PushMessage, PushSender } from '../features/push/compose-push.ts'

export type SealedPush = { url: string; headers: Record<string, string>; body: Buffer }

export const sealPush = (message: PushMessage, vapidDetails: PushSender): SealedPush => {
  const { endpoint, p256dh, auth, payload, ttl, topic, urgency } = message
  const sealed = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
    ...{ vapidDetails, TTL: ttl, topic, urgency, contentEncoding: 'aes128gcm' },
  })
  const headers = Object.fromEntries(
    Object.entries(sealed.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
  return { url: endpoint, headers, body: sealed.body }
}
