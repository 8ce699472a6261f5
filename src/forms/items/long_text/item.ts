import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { lengthFields } from '../../item-parts/text-length.ts'

export const LongTextItem = z
  .strictObject({
    type: z.literal('long_text'),
    ...answerFields,
    ...lengthFields(FORM_LIMITS.long_text),
  })
  .describe('Text of several lines')
export type LongTextItem = z.output<typeof LongTextItem>
