import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { lengthFields } from '../../item-parts/text-length.ts'
import { TEXT_FORMATS } from './formats.ts'

export const ShortTextItem = z
  .strictObject({
    type: z.literal('short_text'),
    ...answerFields,
    ...lengthFields(FORM_LIMITS.short_text),
    format: z
      .enum(TEXT_FORMATS)
      .optional()
      .describe('What the line must look like; the list is closed, patterns are not accepted'),
  })
  .describe('One line of text')
export type ShortTextItem = z.output<typeof ShortTextItem>
