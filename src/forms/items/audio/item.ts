import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { displayFields, From } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'
import { MediaSource } from '../../text/safe-url.ts'

export const AudioItem = z
  .strictObject({
    type: z.literal('audio'),
    ...displayFields,
    from: From(),
    src: MediaSource().optional().describe('https URL or file id; or use from'),
    transcript: SafeText(FORM_LIMITS.text)
      .optional()
      .describe('What is heard, for people who cannot hear it, unless that is the question'),
  })
  .describe('Plays a sound')
export type AudioItem = z.output<typeof AudioItem>
