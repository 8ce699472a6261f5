import type { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { textLength } from '../../item-parts/text-length.ts'
import { FORMATS } from './formats.ts'
import type { ShortTextItem } from './item.ts'

const ONE_LINE = /^[^\r\n]*$/

/** One line within its bounds, and of its format once it is final. */
export const answer = (item: ShortTextItem, final: boolean): z.ZodType => {
  const line = textLength(item, FORM_LIMITS.short_text, final).regex(ONE_LINE, 'More than one line')
  if (!final || item.format === undefined) return line
  const { pattern, say } = FORMATS[item.format]
  return line.regex(pattern, `Not ${say}`)
}
