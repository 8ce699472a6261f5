import { addTasksHandler } from './add-tasks.ts'
import { clearTasksHandler } from './clear-tasks.ts'
import { discardUploadHandler } from './discard-upload.ts'
import { finishUploadHandler } from './finish-upload.ts'
import { listTasksHandler } from './list-tasks.ts'
import { startUploadHandler } from './start-upload.ts'
import { uploadTasksHandler } from './upload-tasks.ts'

/** The handlers of `tasks`, by the name of their operation. */
export const taskHandlers = {
  addTasks: addTasksHandler,
  clearTasks: clearTasksHandler,
  discardUpload: discardUploadHandler,
  finishUpload: finishUploadHandler,
  listTasks: listTasksHandler,
  startUpload: startUploadHandler,
  uploadTasks: uploadTasksHandler,
}
