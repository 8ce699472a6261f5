import { z } from 'zod'
import { CODE_LANGUAGES } from '../../item-parts/code-languages.ts'
import { displayFields, Name } from '../../item-parts/item-fields.ts'

export const CodeItem = z
  .strictObject({
    type: z.literal('code'),
    ...displayFields,
    from: Name().describe('Data field to show: code or files'),
    language: z
      .enum(CODE_LANGUAGES)
      .optional()
      .describe('Whose syntax is coloured; the ending of a file’s path says it too'),
  })
  .describe('Shows code with its lines numbered and its syntax coloured')
export type CodeItem = z.output<typeof CodeItem>
