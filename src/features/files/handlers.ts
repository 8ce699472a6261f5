/** What the operations on files do. */
import { deleteFileHandler } from './delete-file.ts'
import { dropUnusedFileHandler } from './drop-unused-file.ts'
import { getFileHandler } from './get-file.ts'
import { listFilesHandler } from './list-files.ts'
import { readFileLinkHandler } from './read-file-link.ts'
import { uploadFileHandler } from './upload-file.ts'

export const filesHandlers = {
  deleteFile: deleteFileHandler,
  dropUnusedFile: dropUnusedFileHandler,
  getFile: getFileHandler,
  listFiles: listFilesHandler,
  readFileLink: readFileLinkHandler,
  uploadFile: uploadFileHandler,
}
