import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { deleteFile } from './contract.ts'
import { deleteUnnamed, lockFile } from './queries.ts'

/** What people were shown stays with the work they did; the rest may go. */
export const deleteFileHandler = handle(deleteFile, async (context, { file_id }) => {
  const { tx } = context
  if ((await lockFile(tx, file_id, asRequester(context).requester_id)) === undefined)
    fail('not_found')
  if (!(await deleteUnnamed(tx, file_id)))
    fail('conflict', 'A job shows this file; it stays with the work done on it.')
  context.note({ subject: toPublicId('file', file_id) })
  return { deleted: true }
})
