/** Refusals about files in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const FILE_PROBLEM_WORDS = {
  image_too_large: {
    title: msg`The picture is too large`,
    hint: msg`Make it smaller and send it again.`,
  },
  image_unreadable: {
    title: msg`The picture cannot be read`,
    hint: msg`Open it in another program, save it as PNG or JPEG, and send that.`,
  },
  storage_full: {
    title: msg`There is no room for more files`,
    hint: msg`Remove files that no job shows, or ask the operator for more room.`,
  },
  archive_refused: {
    title: msg`The archive cannot be used`,
    hint: msg`Make a plain zip archive of the files and send that; nothing was stored.`,
  },
  files_not_copied: {
    title: msg`Not all pictures and sounds are copied yet`,
    hint: msg`Wait a moment while some are on their way; those that could not be copied are listed on the page of the job.`,
  },
  address_not_copied: {
    title: msg`A file could not be fetched from its address`,
    hint: msg`The address must show the file itself, without signing in. Or upload the file.`,
  },
  link_expired: {
    title: msg`The link no longer shows the file`,
    hint: msg`Load the page again.`,
  },
  unsupported_media: {
    title: msg`This kind of file cannot be used`,
    hint: msg`Use a PNG, JPEG, WebP or GIF picture, or MP3, OGG or WAV sound.`,
  },
} satisfies Record<string, { title: MessageDescriptor; hint: MessageDescriptor }>
