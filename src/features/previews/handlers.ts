/** The handlers of this slice, by the names of their operations. */
import { getPreviewHandler } from './get-preview.ts'
import { getPreviewFileHandler } from './get-preview-file.ts'
import { previewJobHandler } from './preview-job.ts'

export const previewHandlers = {
  previewJob: previewJobHandler,
  getPreview: getPreviewHandler,
  getPreviewFile: getPreviewFileHandler,
}
