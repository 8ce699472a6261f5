/** Makes the push of a notice ready to be sealed: its words as of now, in its reader’s language. */
import type { Transaction } from '../../database/pool.ts'
import { toPublicId } from '../../kernel/id.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import { money } from '../../kernel/money.ts'
import { vapidKeys } from '../../kernel/push/vapid-key.ts'
import type { Instance } from '../handle.ts'
import { glanceOf } from '../notices/letter.ts'
import { pushGroupOf } from '../notices/notice-schemas.ts'
import { findNotice, type NoticeRow, settingsOf } from '../notices/queries.ts'
import { findDevice, type PushKey } from './queries.ts'

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

/** Undefined when it was read meanwhile, or the device was forgotten. */
export const composePush = async (
  tx: Transaction,
  instance: Instance,
  { notice_id, device_id, ttl }: PushKey & { ttl: number },
): Promise<PushMessage | undefined> => {
  const notice = await findNotice(tx, notice_id)
  const device = await findDevice(tx, device_id)
  if (notice === undefined || notice.read_at !== null || device === undefined) return undefined
  const { lang, time_zone } = await settingsOf(tx, notice.person_id)
  const glance = glanceOf({
    ...{ kind: notice.kind, about: notice.about, lang: lang ?? 'en', time_zone },
    ...{ place: instance.name, public_url: instance.public_url },
    ...{ title: notice.title, requester: notice.requester, until: notice.until },
    ...{ amount: sumOf(notice), count: 0, stop_url: null },
  })
  const told = { ...glance, tag: toPublicId('notice', notice_id), lang: lang ?? 'en' }
  const { endpoint, p256dh, auth } = device
  const group = pushGroupOf(notice.kind)
  return {
    ...{ endpoint, p256dh, auth, ttl, payload: filledUp(JSON.stringify(told)) },
    // 32 letters: the most that a topic may have.
    topic: notice_id.replaceAll('-', ''),
    urgency: group === 'places' || group === 'needed' ? 'high' : 'normal',
  }
}

const sumOf = ({ amount_minor, currency }: NoticeRow) =>
  amount_minor === null || currency === null ? null : money(amount_minor, currency)

/** Spaces after JSON change nothing; the push service sees a size that says nothing. */
const filledUp = (json: string): string => {
  const { padding } = PUSH_LIMITS
  const bytes = Buffer.byteLength(json)
  return json + ' '.repeat(Math.ceil(bytes / padding) * padding - bytes)
}

/** Push services ask whom to write to about the sender; that is this place. */
export const senderOf = ({ public_url, signing_key }: Instance): PushSender => ({
  subject: `https://${new URL(public_url).host}`,
  ...vapidKeys(signing_key),
})
