/** What may be put into a case: what tasks may show, and documents. By content, never by name. */

import { mediaTypeOf } from '../../files/media-type.ts'
import { isText } from '../../files/plain-text.ts'
import type { ImageType } from '../../handle.ts'

export type CaseMediaType =
  | NonNullable<ReturnType<typeof mediaTypeOf>>
  | 'application/pdf'
  | 'text/plain'

export const isPicture = (type: CaseMediaType): type is ImageType => type.startsWith('image/')

/** The kind of a file, or undefined when it is none that may be stored. */
export const caseMediaType = (bytes: Uint8Array): CaseMediaType | undefined => {
  const shown = mediaTypeOf(bytes)
  if (shown !== undefined) return shown
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'application/pdf'
  return isText(bytes) ? 'text/plain' : undefined
}
