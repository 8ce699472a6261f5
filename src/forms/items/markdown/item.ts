import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { displayFields, From } from '../../item-parts/item-fields.ts'
import { SafeMarkdown } from '../../text/safe-markdown.ts'

export const MarkdownItem = z
  .strictObject({
    type: z.literal('markdown'),
    ...displayFields,
    from: From(),
    text_md: SafeMarkdown(FORM_LIMITS.markdown)
      .optional()
      .describe('Markdown without HTML; or use from'),
  })
  .describe('Shows formatted text')
export type MarkdownItem = z.output<typeof MarkdownItem>
