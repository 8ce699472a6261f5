import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { displayFields, From } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'
import { MediaSource } from '../../text/safe-url.ts'

export const ImageItem = z
  .strictObject({
    type: z.literal('image'),
    ...displayFields,
    from: From(),
    src: MediaSource().optional().describe('https URL or file id; or use from'),
    alt: SafeText(FORM_LIMITS.help)
      .optional()
      .describe('What the picture shows, for people who cannot see it, without giving the answer'),
    caption: SafeText(FORM_LIMITS.help).optional().describe('Words under the picture'),
  })
  .describe('Shows a picture')
export type ImageItem = z.output<typeof ImageItem>
