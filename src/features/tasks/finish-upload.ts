import { copyingOf } from '../copies/queries.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { finishUpload } from './contract.ts'
import { lockDraft } from './draft-of.ts'
import { presentUpload } from './present-upload.ts'
import { endUpload, lockUpload, showTasks } from './queries.ts'

/** The one flip: the job’s count rises over the staged tasks. */
export const finishUploadHandler = handle(finishUpload, async (context, { upload_id }) => {
  const { tx } = context
  const upload =
    (await lockUpload(tx, upload_id, asRequester(context).requester_id)) ?? fail('not_found')
  if (upload.status !== 'staged') fail('conflict', `The upload is ${upload.status}.`)
  const { id: job_id } = await lockDraft(context, upload.job_id)
  await endUpload(tx, upload_id, 'finished')
  const tasks = await showTasks(tx, job_id, upload.rows)
  const copying = (await copyingOf(tx, [job_id])).get(job_id)
  return presentUpload({ ...upload, status: 'finished' }, tasks, copying)
})
