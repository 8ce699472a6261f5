import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { CODE_LANGUAGES } from '../../item-parts/code-languages.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

export const CodeEditItem = z
  .strictObject({
    type: z.literal('code_edit'),
    ...answerFields,
    from: Name().describe('Data field with the code to change: files or code'),
    language: z
      .enum(CODE_LANGUAGES)
      .optional()
      .describe('Whose syntax is coloured; the ending of a file’s path says it too'),
    tests: SafeText(FORM_LIMITS.help)
      .optional()
      .describe('What you run on it afterwards, e.g. npm test; shown, not run'),
  })
  .describe(
    'Code that the task brings, changed; answered with the changed files and their unified diff',
  )
export type CodeEditItem = z.output<typeof CodeEditItem>
