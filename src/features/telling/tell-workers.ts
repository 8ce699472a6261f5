import { toPublicId } from '../../kernel/id.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { moveInbox } from '../events/queries.ts'
import { type Context, handle } from '../handle.ts'
import { type NewNotice, tell } from '../notices/queries.ts'
import { type AnnouncementKind, announce } from './announcement-queries.ts'
import { tellWorkers } from './contract.ts'
import { idIn, noticesOf } from './notices-of.ts'
import { PETITION_NEWS } from './petition-contents.ts'
import { lockTold, type NewsRow, READER, selectNews } from './queries.ts'

/** Notices, and how far events were told, in one transaction: none twice, none left out. */
export const tellWorkersHandler = handle(tellWorkers, async (context) => {
  const { tx, now, instance } = context
  const told = await lockTold(tx)
  if (told === undefined) return { told: 0 }
  const events = await selectNews(tx, told, MAIL_LIMITS.events_at_once)
  const notices: NewNotice[] = []
  for (const event of events) {
    if (!event.is_news) continue
    await announceOf(context, event)
    notices.push(...(await noticesOf(context, event)))
  }
  await tell(tx, notices, { now, mail: instance.mail === true })
  const last = events.at(-1)
  if (last !== undefined) await moveInbox(tx, READER, last, now)
  return { told: notices.length }
})

/** What concerns many begins to be told; the loop of announcements goes on from there. */
const announceOf = async (context: Context, event: NewsRow): Promise<void> => {
  const { type, operation, subject, created_at } = event
  const begin = (kind: AnnouncementKind, about: string) =>
    announce(context.tx, { id: context.newId(), kind, about, now: context.now })
  const project = type === 'project.ending' ? idIn('project', subject) : undefined
  if (project !== undefined) await begin('project_ending', toPublicId('project', project))
  const version = /^terms_(\d+)$/.exec(subject ?? '')?.[1]
  if (version !== undefined) await begin('terms_published', version)
  // The same number may be announced again, after a return to the better one.
  if (operation === 'announce_number')
    await begin('number_announced', `${subject} ${created_at.toISOString()}`)
  const petition = idIn('petition', subject)
  if (petition === undefined) return
  for (const kind of PETITION_NEWS[type ?? ''] ?? [])
    await begin(kind, toPublicId('petition', petition))
}
