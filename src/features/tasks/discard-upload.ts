import { noteUnshown } from '../files/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { findAnyJob } from '../jobs/queries.ts'
import { discardUpload } from './contract.ts'
import { presentUpload } from './present-upload.ts'
import { deleteStaged, endUpload, lockUpload } from './queries.ts'

/** Nothing of a discarded upload stays. */
export const discardUploadHandler = handle(discardUpload, async (context, { upload_id }) => {
  const { tx, caller, now } = context
  const requester_id = caller.kind === 'system' ? null : asRequester(context).requester_id
  const upload = (await lockUpload(tx, upload_id, requester_id)) ?? fail('not_found')
  if (upload.status !== 'staged') fail('conflict', `The upload is ${upload.status}.`)
  const { job_id } = upload
  context.note({ job_id, requester_id: upload.requester_id })
  await endUpload(tx, upload_id, 'discarded')
  await noteUnshown(tx, await deleteStaged(tx, job_id), now)
  const tasks = (await findAnyJob(tx, job_id))?.task_count ?? 0
  return presentUpload({ ...upload, status: 'discarded', rows: 0 }, tasks)
})
