/** A message to one browser, sealed so that its push service carries it and cannot read it (RFC 8291). */
import webPush from 'web-push'

export type PushMessage = {
  endpoint: string
  p256dh: string
  auth: string
  payload: string
  /** Seconds the push service may keep it for a device that is off. */
  ttl: number
  /** A later message of the same topic takes the place of one that still waits (RFC 8030 5.4). */
  topic: string
  urgency: 'normal' | 'high'
}

/** By whom it is sent: an address to complain to, and the keys of the instance. */
export type PushSender = { subject: string; publicKey: string; privateKey: string }

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
