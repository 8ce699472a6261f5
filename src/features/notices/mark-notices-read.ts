import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { markNoticesRead } from './contract.ts'
import { countUnread, markRead } from './queries.ts'

/** Marked before: nothing changes. */
export const markNoticesReadHandler = handle(
  markNoticesRead,
  async (context, { notice_id, and_older }) => {
    const { tx, now } = context
    const { person_id } = asWorker(context)
    if (!(await markRead(tx, { id: notice_id, person_id, and_older, now }))) fail('not_found')
    context.note({ subject: toPublicId('notice', notice_id) })
    return { object: 'notices_read' as const, unread: await countUnread(tx, person_id) }
  },
)
