/** Makes the mail of a notice ready to be sent: its words as of now, its reader’s address, its files. */
import type { Transaction } from '../../database/pool.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { money } from '../../kernel/money.ts'
import type { Instance } from '../handle.ts'
import { type Letter, letterOf } from './letter.ts'
import { addressOf, receiptsOfDay } from './mail-queries.ts'
import { groupOf } from './notice-schemas.ts'
import { findNotice, type NoticeRow, settingsOf } from './queries.ts'
import { stopToken } from './stop-token.ts'

export type ComposedMail = Letter & {
  to: string
  /** The same for every attempt, so that a second copy is known for one. */
  message_id: string
  /** Where one click switches this kind off; null for what is needed. */
  stop_url: string | null
  attachment: { name: string; content: string } | null
}

type Place = Pick<Instance, 'name' | 'public_url' | 'signing_key'>

/** Undefined when there is nobody any more to send it to. */
export const composeMail = async (
  tx: Transaction,
  instance: Place,
  id: Uuid,
): Promise<ComposedMail | undefined> => {
  const notice = await findNotice(tx, id)
  const to = notice && (await addressOf(tx, notice.person_id))
  if (notice === undefined || to === undefined) return undefined
  const { lang, time_zone } = await settingsOf(tx, notice.person_id)
  const receipts = await receiptsOf(tx, notice)
  const stop_url = stopUrlOf(instance, notice)
  const letter = letterOf({
    ...{ kind: notice.kind, about: notice.about, lang: lang ?? 'en', time_zone },
    ...{ place: instance.name, public_url: instance.public_url },
    ...{ title: notice.title, requester: notice.requester, until: notice.until },
    amount: sumOf(notice),
    count: receipts?.length ?? 0,
    stop_url,
  })
  const attachment = receipts && {
    name: `receipts-${notice.about}.json`,
    content: `${JSON.stringify(receipts, null, 1)}\n`,
  }
  const host = new URL(instance.public_url).hostname
  const message_id = `<${toPublicId('notice', id)}@${host}>`
  return { ...letter, to, message_id, stop_url, attachment }
}

const sumOf = ({ amount_minor, currency }: NoticeRow) =>
  amount_minor === null || currency === null ? null : money(amount_minor, currency)

const stopUrlOf = (instance: Place, { kind, person_id }: NoticeRow): string | null => {
  const group = groupOf(kind)
  if (group === null || group === 'needed') return null
  return `${instance.public_url}/mail/stop/${stopToken(instance.signing_key, person_id, group)}`
}

const DAY = 24 * 60 * 60 * 1000

const receiptsOf = async (tx: Transaction, { kind, about, person_id }: NoticeRow) => {
  if (kind !== 'receipts') return null
  const from = new Date(`${about}T00:00:00Z`)
  const to = new Date(from.getTime() + DAY)
  return receiptsOfDay(tx, { person_id, from, to, limit: MAIL_LIMITS.receipts })
}
