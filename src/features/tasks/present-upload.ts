/** An upload in its public form, with what makes sense next. */
import type { OutputOf } from '../../kernel/operation.ts'
import type { startUpload } from './contract.ts'
import type { UploadRow } from './queries.ts'

type PublicUpload = OutputOf<typeof startUpload>

/** `tasks`: visible in the job now. */
export const presentUpload = (
  { id, job_id, status, rows }: Pick<UploadRow, 'id' | 'job_id' | 'status' | 'rows'>,
  tasks: number,
): PublicUpload => ({
  object: 'upload',
  id,
  job_id,
  status,
  terminal: status !== 'staged',
  next_action: nextAction(status, rows, tasks),
  poll_after_seconds: null,
  rows,
  tasks,
})

const nextAction = (
  status: UploadRow['status'],
  rows: number,
  tasks: number,
): PublicUpload['next_action'] => {
  if (status === 'staged') return rows === 0 ? 'upload_tasks' : 'finish_upload'
  return tasks === 0 ? 'add_tasks' : 'publish_job'
}
