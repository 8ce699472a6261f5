import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

export const RatingItem = z
  .strictObject({
    type: z.literal('rating'),
    ...answerFields,
    min: z.int().min(0).max(100).default(1).describe('Lowest level; 1 by default'),
    max: z.int().min(1).max(100).default(5).describe('Highest level; 5 by default'),
    low_label: SafeText(FORM_LIMITS.option_label)
      .optional()
      .describe('What the lowest level means'),
    high_label: SafeText(FORM_LIMITS.option_label)
      .optional()
      .describe('What the highest level means'),
  })
  .describe(`A level on a scale of at most ${FORM_LIMITS.rating_levels} whole numbers`)
export type RatingItem = z.output<typeof RatingItem>
