import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { handle } from '../handle.ts'
import { dropUnusedFile } from './contract.ts'
import { deleteUnnamed, lockFile } from './queries.ts'

/** Files that nothing showed and that were sent before this moment were kept as long as promised. */
export const unusedHorizon = (now: Date): Date => after(now, -FILE_LIMITS.unused_kept)

/** Looked at again under the lock: it may have been sent or shown since it was found. */
export const dropUnusedFileHandler = handle(dropUnusedFile, async (context, { file_id }) => {
  const { tx, now } = context
  const file = await lockFile(tx, file_id, null)
  if (file === undefined || file.sent_at >= unusedHorizon(now)) return { dropped: false }
  if (!(await deleteUnnamed(tx, file_id))) return { dropped: false }
  context.note({ subject: toPublicId('file', file_id), requester_id: file.requester_id })
  return { dropped: true }
})
