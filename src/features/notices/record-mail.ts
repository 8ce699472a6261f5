import { after } from '../../kernel/clock.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import type { InputOf } from '../../kernel/operation.ts'
import { handle } from '../handle.ts'
import { recordMail } from './contract.ts'
import { lockMail, type MailRow, saveMail } from './mail-queries.ts'

/** Only whoever holds the lease is heard: a process that was given up for dead says nothing any more. */
export const recordMailHandler = handle(recordMail, async ({ tx, now }, said) => {
  const mail = await lockMail(tx, said.notice_id, said.lease)
  if (mail === undefined || mail.status !== 'waiting') return { recorded: false, dead: false }
  const { status, next_attempt_at } = afterAttempt(mail, said.outcome, now)
  const attempts = mail.attempts + (said.outcome === 'nobody' ? 0 : 1)
  const ended_at = status === 'waiting' ? null : now
  await saveMail(tx, {
    id: mail.id,
    status,
    attempts,
    next_attempt_at,
    error: said.error,
    ended_at,
  })
  return { recorded: true, dead: status === 'dead' }
})

type Next = Pick<MailRow, 'status' | 'next_attempt_at'>

/** What the server refuses for good is not asked again; what fails is, until nobody wants it any more. */
const afterAttempt = (
  { attempts, useless_after }: MailRow,
  outcome: InputOf<typeof recordMail>['outcome'],
  now: Date,
): Next => {
  if (outcome === 'sent') return { status: 'sent', next_attempt_at: null }
  if (outcome === 'nobody') return { status: 'dropped', next_attempt_at: null }
  const pause = MAIL_LIMITS.pauses[attempts]
  if (outcome === 'refused' || pause === undefined) return { status: 'dead', next_attempt_at: null }
  const next = after(now, pause)
  return next > useless_after
    ? { status: 'dead', next_attempt_at: null }
    : { status: 'waiting', next_attempt_at: next }
}
