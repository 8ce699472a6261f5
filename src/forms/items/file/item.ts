import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../../kernel/limits/forms/capture-limits.ts'
import { countFields } from '../../item-parts/captured.ts'
import { FILE_KIND_NAMES } from '../../item-parts/file-kinds.ts'
import { answerFields } from '../../item-parts/item-fields.ts'

export const FileItem = z
  .strictObject({
    type: z.literal('file'),
    ...answerFields,
    kinds: z
      .array(z.enum(FILE_KIND_NAMES))
      .min(1)
      .max(FILE_KIND_NAMES.length)
      .default(['image', 'pdf', 'text'])
      .describe('Kinds accepted, told by content; image, pdf and text by default'),
    max_megabytes: z
      .int()
      .min(1)
      .max(CAPTURE_LIMITS.item_megabytes)
      .default(CAPTURE_LIMITS.item_megabytes_default)
      .describe(`Largest size of each; ${CAPTURE_LIMITS.item_megabytes_default} by default`),
    ...countFields('files'),
  })
  .describe('Files that the person sends; answered with [{file, name}]')
export type FileItem = z.output<typeof FileItem>
