/** Bounds on the length of a written answer. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural } from '@lingui/react/macro'

type Bounds = { min_length?: number | undefined; max_length?: number | undefined }

/** Too short or too long. */
export const lengthFault = (bounds: Bounds, value: unknown): MessageDescriptor | undefined => {
  const length = String(value).length
  const { min_length: least, max_length: most } = bounds
  if (least !== undefined && length < least) return msg`Write at least ${least} characters.`
  if (most !== undefined && length > most) return msg`Write at most ${most} characters.`
  return undefined
}

/** Shown only when the end comes near. */
export const CharactersLeft = ({ text, most }: { text: string; most: number | undefined }) => {
  if (most === undefined || text.length < most * 0.8) return null
  return (
    <p className="numbers text-sm text-muted">
      <Plural value={most - text.length} one="# character left" other="# characters left" />
    </p>
  )
}
