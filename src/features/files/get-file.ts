import { asRequester, asWorker, fail, handle } from '../handle.ts'
import { getFile } from './contract.ts'
import { presentFile } from './present-file.ts'
import { findOwnFile, findShownFile } from './queries.ts'

/** Members and agents see their requester’s files; workers those of the tasks they hold. */
export const getFileHandler = handle(getFile, async (context, { file_id }) => {
  const { tx, caller } = context
  const row =
    caller.kind === 'worker'
      ? await findShownFile(tx, file_id, asWorker(context).worker_id)
      : await findOwnFile(tx, file_id, asRequester(context).requester_id)
  return presentFile(context, row ?? fail('not_found'))
})
