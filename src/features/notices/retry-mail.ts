import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { retryMail } from './contract.ts'
import { lockMail, reviveMail } from './mail-queries.ts'
import { presentMail } from './present-mail.ts'

export const retryMailHandler = handle(retryMail, async (context, { notice_id }) => {
  const { tx, now } = context
  asOperator(context)
  const mail = (await lockMail(tx, notice_id, null)) ?? fail('not_found')
  if (mail.status !== 'dead')
    fail('conflict', `The mail is ${mail.status}; only a dead one is tried again.`)
  await reviveMail(tx, notice_id, now, after(now, MAIL_LIMITS.patience))
  context.note({ subject: toPublicId('notice', notice_id) })
  return presentMail(context, (await lockMail(tx, notice_id, null)) ?? fail('not_found'))
})
