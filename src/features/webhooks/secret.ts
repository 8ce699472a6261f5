/**
 * Signing as Standard Webhooks 1.0.0 says (https://www.standardwebhooks.com): HMAC-SHA256 over id,
 * time and body. The secrets stand nowhere: each follows from the instance's own key, so that a
 * stolen database signs nothing.
 */
import { createHmac, hkdfSync } from 'node:crypto'
import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { WEBHOOK_LIMITS } from '../../kernel/webhook-limits.ts'

type Versions = { id: Uuid; secret_version: number; previous_secret_until: Date | null }

const SECRET_BYTES = 32

/** The secret of one version, as its receiver keeps it: `whsec_…`. */
export const secretOf = (signing_key: string, { id, secret_version }: Versions): string => {
  const info = `webhook secret ${secret_version}`
  const bytes = hkdfSync('sha256', signing_key, id, info, SECRET_BYTES)
  return `whsec_${Buffer.from(bytes).toString('base64')}`
}

/** The secrets that sign at `now`, the newest first. */
export const secretsAt = (signing_key: string, webhook: Versions, now: Date): string[] => {
  const { secret_version, previous_secret_until } = webhook
  const versions =
    previous_secret_until !== null && previous_secret_until > now
      ? [secret_version, secret_version - 1]
      : [secret_version]
  return versions.map((version) => secretOf(signing_key, { ...webhook, secret_version: version }))
}

/** Until when the secret before still signs. */
export const overlapEnd = (now: Date): Date => after(now, WEBHOOK_LIMITS.secret_overlap)

/** `seconds`: when this attempt is made, since 1970. */
export type Message = { id: string; seconds: number; body: string }

/** `v1,…` for one secret. */
export const signatureOf = (secret: string, { id, seconds, body }: Message): string => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

/** The three headers; one signature for each secret. */
export const signedHeaders = (secrets: string[], message: Message): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.seconds),
  'webhook-signature': secrets.map((secret) => signatureOf(secret, message)).join(' '),
})
