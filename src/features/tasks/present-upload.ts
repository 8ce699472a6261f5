/** An upload in its public form, with what makes sense next. */
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import type { Copying } from '../copies/queries.ts'
import type { startUpload } from './contract.ts'
import type { UploadRow } from './queries.ts'

type PublicUpload = OutputOf<typeof startUpload>

/** `tasks`: visible in the job now; `copying`: of a finished upload, whose tasks are the job’s. */
export const presentUpload = (
  { id, job_id, status, rows }: Pick<UploadRow, 'id' | 'job_id' | 'status' | 'rows'>,
  tasks: number,
  copying?: Copying,
): PublicUpload => ({
  object: 'upload',
  id,
  job_id,
  status,
  terminal: status !== 'staged',
  next_action: nextAction(status, rows, tasks, copying),
  poll_after_seconds: copying?.waiting ? COPY_LIMITS.poll : null,
  rows,
  tasks,
})

const nextAction = (
  status: UploadRow['status'],
  rows: number,
  tasks: number,
  copying: Copying | undefined,
): PublicUpload['next_action'] => {
  if (status === 'staged') return rows === 0 ? 'upload_tasks' : 'finish_upload'
  if (tasks === 0) return 'add_tasks'
  return copying?.waiting || copying?.failed ? 'list_copies' : 'publish_job'
}
