import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { displayFields, From } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

export const TextItem = z
  .strictObject({
    type: z.literal('text'),
    ...displayFields,
    from: From(),
    text: SafeText(FORM_LIMITS.text).optional().describe('Plain text; or use from'),
  })
  .describe('Shows plain text as it is, line ends kept')
export type TextItem = z.output<typeof TextItem>
