import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'

const sideLabel = () => SafeText(FORM_LIMITS.option_label).optional()

export const PairwiseItem = z
  .strictObject({
    type: z.literal('pairwise'),
    ...answerFields,
    left: Name().describe('Data field shown on the left: text, markdown, image or audio'),
    right: Name().describe('Data field shown on the right'),
    left_label: sideLabel().describe('What the left one is called; A by default'),
    right_label: sideLabel().describe('What the right one is called; B by default'),
    tie: z.boolean().default(false).describe('Offers “both the same”, answered as "tie"'),
  })
  .describe('Which of two is better; shows both, answered with "left", "right" or "tie"')
export type PairwiseItem = z.output<typeof PairwiseItem>
