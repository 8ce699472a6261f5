import { asWorker, handle } from '../handle.ts'
import { countNotices } from './contract.ts'
import { countUnread, settingsOf } from './queries.ts'

export const countNoticesHandler = handle(countNotices, async (context) => {
  const { person_id } = asWorker(context)
  const unread = await countUnread(context.tx, person_id)
  const { lang } = await settingsOf(context.tx, person_id)
  return { object: 'notice_count' as const, unread, lang }
})
