/** What somebody sent, by its content and never by its name. */
import { mediaTypeOf } from '../files/media-type.ts'
import { isText } from '../files/plain-text.ts'

/** WebM: EBML, RFC 8794. The tracks say by their codecs whether there is a picture. */
const isWebm = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('hex') === '1a45dfa3'
const HEAD = 64 * 1024
const hasVideoTrack = (bytes: Uint8Array): boolean =>
  /V_(?:VP|AV1|MPEG)/.test(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))

/** MP4: ISO 14496-12; its handlers say whether there is a picture. HEIC and AVIF are of the family and none. */
const isMp4 = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp' &&
  !/^(?:heic|heix|hevc|mif1|msf1|avif|avis)/.test(
    Buffer.from(bytes.subarray(8, 12)).toString('latin1'),
  )

/** The stored type of these bytes, or undefined when they are none that may be sent. */
export const capturedTypeOf = (bytes: Uint8Array) => {
  const shown = mediaTypeOf(bytes)
  if (shown !== undefined) return shown
  if (isWebm(bytes)) return hasVideoTrack(bytes) ? 'video/webm' : 'audio/webm'
  if (isMp4(bytes)) return Buffer.from(bytes).includes('vide') ? 'video/mp4' : 'audio/mp4'
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'application/pdf'
  return isText(bytes) ? 'text/plain' : undefined
}
