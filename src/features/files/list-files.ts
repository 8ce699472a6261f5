import { after } from '../../kernel/clock.ts'
import { uuidCursor } from '../../kernel/cursor.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { page } from '../../kernel/operation.ts'
import { asRequester, handle } from '../handle.ts'
import { listFiles } from './contract.ts'
import { presentFile } from './present-file.ts'
import { selectFiles } from './queries.ts'

/** A day before a file goes it is no longer found by its hash: whoever finds one has time to use it. */
const SURE = 24 * 60 * 60

export const listFilesHandler = handle(listFiles, async (context, input) => {
  const { limit, cursor, source_sha256 = null } = input
  const rows = await selectFiles(context.tx, {
    requester_id: asRequester(context).requester_id,
    before: uuidCursor(cursor),
    limit: limit + 1,
    source_sha256,
    kept_from: after(context.now, SURE - FILE_LIMITS.unused_kept),
  })
  const { data, ...rest } = page(rows, limit, ({ id }) => id)
  return { ...rest, data: data.map((row) => presentFile(context, row)) }
})
