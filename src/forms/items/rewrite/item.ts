import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { lengthFields } from '../../item-parts/text-length.ts'

export const RewriteItem = z
  .strictObject({
    type: z.literal('rewrite'),
    ...answerFields,
    from: Name().describe('Data field with the text to rewrite: text or markdown'),
    ...lengthFields(FORM_LIMITS.long_text),
    unchanged: z
      .boolean()
      .default(false)
      .describe('Offers “nothing to change”, answered with the text as it is'),
  })
  .describe('A text that the task brings, rewritten; every change is shown; answered with the text')
export type RewriteItem = z.output<typeof RewriteItem>
