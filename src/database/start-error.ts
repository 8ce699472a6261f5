/**
 * Something outside the program keeps it from starting: a full disk, an occupied folder, a database
 * that does not answer. The message is one whole sentence for the person at the terminal, who needs
 * no stack trace; `cause` keeps what was caught.
 */
export class StartError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartError'
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const FOLDER_SENTENCES: Record<string, string> = {
  EACCES: 'the user who starts Fairhand may not write to it',
  EPERM: 'the user who starts Fairhand may not write to it',
  EROFS: 'the file system it lies on is read-only',
  ENOSPC: 'there is no space left on its disk',
  EDQUOT: 'the disk quota of this user is used up',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  ENAMETOOLONG: 'its path is too long for this system',
}

/** A file system error about the data folder as one sentence; anything else comes back as it is. */
export const folderError = (folder: string, error: unknown): unknown => {
  const reason = FOLDER_SENTENCES[codeOf(error)]
  return reason === undefined
    ? error
    : new StartError(`The data folder ${folder} cannot be used: ${reason}.`, {
        cause: error,
      })
}
