/** What the operations on copies do. */
import { listCopiesHandler } from './list-copies.ts'
import { recordCopyHandler } from './record-copy.ts'
import { replaceCopyHandler } from './replace-copy.ts'
import { retryCopiesHandler } from './retry-copies.ts'

export const copiesHandlers = {
  listCopies: listCopiesHandler,
  recordCopy: recordCopyHandler,
  replaceCopy: replaceCopyHandler,
  retryCopies: retryCopiesHandler,
}
