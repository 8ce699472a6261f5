import { LIMITS } from '../../kernel/limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { tasksFromRows } from './check-rows.ts'
import { uploadTasks } from './contract.ts'
import { lockDraft, requireRoom } from './draft-of.ts'
import { presentUpload } from './present-upload.ts'
import { addChunk, insertTasks, lockUpload } from './queries.ts'

/** Stages one chunk above the job’s count, where nothing reads it before finish_upload. */
export const uploadTasksHandler = handle(
  uploadTasks,
  async (context, { upload_id, chunk, rows, from_text }) => {
    const { tx, now } = context
    const upload =
      (await lockUpload(tx, upload_id, asRequester(context).requester_id)) ?? fail('not_found')
    const job = await lockDraft(context, upload.job_id)
    if (upload.status !== 'staged') fail('conflict', `The upload is ${upload.status}.`)
    // A chunk that arrives again was stored: its answer was lost, not its rows.
    if (chunk < upload.next_chunk) return presentUpload(upload, job.task_count)
    if (chunk > upload.next_chunk)
      fail('conflict', `Chunk ${upload.next_chunk} comes next, not ${chunk}.`)
    if (upload.rows + rows.length > LIMITS.upload_tasks)
      fail('conflict', `One upload holds at most ${LIMITS.upload_tasks} tasks.`)
    requireRoom(job, upload.rows + rows.length)
    const first = job.task_count + upload.rows + 1
    const tasks = await tasksFromRows(context, job, rows, first, { fromText: from_text })
    await insertTasks(tx, job.id, tasks, now)
    await addChunk(tx, upload_id, rows.length)
    return presentUpload({ ...upload, rows: upload.rows + rows.length }, job.task_count)
  },
)
