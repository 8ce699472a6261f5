import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { stopMail } from './contract.ts'
import { addNoMail } from './queries.ts'
import { readStopToken } from './stop-token.ts'

/** Whoever has the mail may stop it; nothing else is told or changed. */
export const stopMailHandler = handle(stopMail, async (context, { token }) => {
  const { tx, now, instance } = context
  const named = readStopToken(instance.signing_key, token) ?? fail('not_found')
  await addNoMail(tx, named.person_id, named.group, now)
  context.note({ subject: toPublicId('person', named.person_id) })
  return { object: 'mail_stopped' as const, group: named.group }
})
