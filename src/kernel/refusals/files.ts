/** Refusals about files: pictures that cannot be used, and room for them. */
import type { ErrorEntry } from './entry.ts'

export const filesRefusals = {
  image_too_large: {
    status: 422,
    title: 'The picture is too large to show',
    hint: 'Make the picture smaller, as `detail` says, and send it again.',
  },
  image_unreadable: {
    status: 422,
    title: 'The picture cannot be read',
    hint: 'Open the picture in another program, save it as PNG or JPEG, and send that.',
  },
  storage_full: {
    status: 409,
    title: 'There is no room for more files',
    hint: 'Remove files that no job shows with delete_file, or ask the operator for more room.',
  },
  archive_refused: {
    status: 422,
    title: 'The archive cannot be used',
    hint: 'Make a plain zip archive of the files, as `detail` says; nothing was stored.',
  },
  files_not_copied: {
    status: 409,
    title: 'The job’s files are not all copied yet',
    hint: 'Call list_copies: wait while some are on their way; for those that failed call replace_copy with a fresh link or an uploaded file, or retry_copies.',
  },
  address_not_copied: {
    status: 422,
    title: 'A file could not be fetched from its address',
    hint: 'Open the address in a private window: it must show the file itself without signing in. Or upload the file and use its id.',
  },
  link_expired: {
    status: 403,
    title: 'The link no longer shows the file',
    hint: 'Read the file again with get_file; its `url` is a fresh link.',
  },
} as const satisfies Record<string, ErrorEntry>
