import type { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { textLength } from '../../item-parts/text-length.ts'
import type { LongTextItem } from './item.ts'

/** Any text within its bounds. */
export const answer = (item: LongTextItem, final: boolean): z.ZodType =>
  textLength(item, FORM_LIMITS.long_text, final)
