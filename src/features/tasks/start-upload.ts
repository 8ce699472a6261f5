import { fail, handle } from '../handle.ts'
import { hasStagedUpload } from '../jobs/upload-queries.ts'
import { startUpload } from './contract.ts'
import { lockDraft } from './draft-of.ts'
import { presentUpload } from './present-upload.ts'
import { insertUpload } from './queries.ts'

/** One upload at a time: its rows are numbered after the job’s tasks. */
export const startUploadHandler = handle(startUpload, async (context, { job_id }) => {
  const job = await lockDraft(context, job_id)
  if (await hasStagedUpload(context.tx, job_id))
    fail('conflict', 'Another upload is under way; finish or discard it first.')
  const id = context.newId()
  await insertUpload(context.tx, id, job_id, context.now)
  return presentUpload({ id, job_id, status: 'staged', rows: 0 }, job.task_count)
})
