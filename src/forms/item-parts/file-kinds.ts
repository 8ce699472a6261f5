/** Kinds of file that an answer may be. No run-time imports: the browser asks too. */

/** What may be asked for, and the stored types that are of the kind; told by content, never by name. */
export const FILE_KINDS = {
  image: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  audio: ['audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/webm', 'audio/mp4'],
  video: ['video/webm', 'video/mp4'],
  pdf: ['application/pdf'],
  text: ['text/plain'],
} as const
export type FileKind = keyof typeof FILE_KINDS
export const FILE_KIND_NAMES = ['image', 'audio', 'video', 'pdf', 'text'] as const

/** What an item takes. */
export type Wanted = { kinds: readonly FileKind[]; bytes: number; max_files: number }

type CapturedItem =
  | { type: 'file'; kinds: readonly FileKind[]; max_megabytes: number; max_files: number }
  | { type: 'photo'; max_files: number }
  | { type: 'recording'; media: 'audio' | 'video' }

const MEGABYTE = 1024 * 1024

/** The kinds, the size and the number that an item allows; `bounds` are the instance’s own. */
export const wantedBy = (
  item: CapturedItem,
  bounds: { bytes: number; photo_megabytes: number },
): Wanted => {
  switch (item.type) {
    case 'file':
      return {
        kinds: item.kinds,
        bytes: Math.min(bounds.bytes, item.max_megabytes * MEGABYTE),
        max_files: item.max_files,
      }
    case 'photo':
      return {
        kinds: ['image'],
        bytes: bounds.photo_megabytes * MEGABYTE,
        max_files: item.max_files,
      }
    case 'recording':
      return { kinds: [item.media], bytes: bounds.bytes, max_files: 1 }
  }
}

/** The kind that a stored type is of. */
export const kindOfType = (media_type: string): FileKind | undefined =>
  FILE_KIND_NAMES.find((kind) => FILE_KINDS[kind].some((type) => type === media_type))
