/** What a file is, by its first bytes and never by its name. Signatures: WHATWG MIME Sniffing §6. */
import type { MEDIA_TYPES } from './contract.ts'

type MediaType = (typeof MEDIA_TYPES)[number]

/** Text at an offset; every line of a signature must match. */
type Signature = { type: MediaType; marks: readonly (readonly [offset: number, bytes: string])[] }

const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', marks: [[0, '\x89PNG\r\n\x1a\n']] },
  { type: 'image/jpeg', marks: [[0, '\xff\xd8\xff']] },
  { type: 'image/gif', marks: [[0, 'GIF87a']] },
  { type: 'image/gif', marks: [[0, 'GIF89a']] },
  {
    type: 'image/webp',
    marks: [
      [0, 'RIFF'],
      [8, 'WEBPVP'],
    ],
  },
  {
    type: 'audio/wav',
    marks: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
  { type: 'audio/ogg', marks: [[0, 'OggS\0']] },
  { type: 'audio/mpeg', marks: [[0, 'ID3']] },
]

/** The kind of a file, or undefined when it is none of those that may be stored. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const known = SIGNATURES.find(({ marks }) =>
    marks.every(([offset, text]) => head.startsWith(text, offset)),
  )
  return known?.type ?? (isMp3Frame(bytes) ? 'audio/mpeg' : undefined)
}

/** An MP3 without a tag begins with a frame: 11 set bits, then a valid version and layer III. */
const isMp3Frame = ([first = 0, second = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08
