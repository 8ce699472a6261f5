import { PREVIEW_LIMITS } from '../../kernel/limits/preview-limits.ts'
import { fileNamedBy } from '../files/file-named-by.ts'
import { fail, handle } from '../handle.ts'
import { getPreviewFile } from './contract.ts'
import { openedBy } from './opened.ts'
import { findPreviewFile } from './queries.ts'

/** Only what the preview itself shows. */
export const getPreviewFileHandler = handle(getPreviewFile, async (context, { token, file }) => {
  const { job } = await openedBy(context, token)
  const file_id = fileNamedBy(file) ?? fail('not_found')
  const shown = { file_id, job_id: job.id, tasks: Math.min(PREVIEW_LIMITS.tasks, job.task_count) }
  const found = (await findPreviewFile(context.tx, shown)) ?? fail('not_found')
  return { object: 'preview_file' as const, ...found }
})
